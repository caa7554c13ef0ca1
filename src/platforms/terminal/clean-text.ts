const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/**
 * What could move the cursor, colour the screen, reorder letters or hide text: control characters, bidi
 * controls, tags and lone surrogates. Line breaks are left.
 */
const UNSAFE = /(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\u{e0000}-\u{e007f}]/gu;

const visible = (character: string): string =>
  character === '\t' ? '  ' : `\\u{${character.codePointAt(0)?.toString(16)}}`;

/** A text that is safe on a terminal: what is unsafe is spelt out (`\u{1b}`), every line break is `\n`. */
export const cleanText = (text: string): string => text.replace(LINE_BREAK, '\n').replace(UNSAFE, visible);

/** The same on one line. */
export const cleanLine = (text: string): string =>
  cleanText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();

const escapeUnits = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

/** JSON on one line that is safe on a terminal too; it parses to the same value. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(UNSAFE, escapeUnits)
    .replace(/[\u2028\u2029]/g, escapeUnits);
