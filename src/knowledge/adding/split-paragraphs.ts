/** A longer line is a paragraph of its own: wrapped text stays well below. Characters. */
const LONGEST_WRAPPED_LINE = 100;

/** A list item or heading is never the second line of a paragraph. */
const MARKED = /^(?:[-*•>#]|\d{1,3}[.)])\s/;

const ENDS_SENTENCE = /[.!?…:]["'”’»)\]]*$/;

/**
 * The paragraphs of a text, each on one line, words unchanged. Knows two kinds of text: every line a paragraph, and lines
 * wrapped at a width with blank lines between paragraphs.
 */
export function splitParagraphs(text: string): readonly string[] {
  const blocks = text
    .split(/\r?\n(?:[^\S\n]*\r?\n)+/)
    .map((block) => block.split(/\r\n|\n|\r/).map((line) => line.trim()));
  const filled = blocks.map((block) => block.filter((line) => line !== '')).filter((block) => block.length > 0);
  const isWrapped = wrappingOf(filled);
  return filled.flatMap((block) => joinLines(block, isWrapped));
}

type IsWrapped = (line: string, next: string) => boolean;

/** Tells for two lines of a text whether the second carries on the first. */
function wrappingOf(blocks: readonly (readonly string[])[]): IsWrapped {
  const lines = blocks.flat();
  const width = Math.max(0, ...lines.filter((line) => line.includes(' ')).map((line) => line.length));
  const upper = blocks.flatMap((block) => block.slice(0, -1));
  const ended = upper.filter((line) => ENDS_SENTENCE.test(line)).length;
  // Wrapping breaks mostly within sentences. Where most lines end one, each line was written as a paragraph.
  if (width > LONGEST_WRAPPED_LINE || ended * 2 > upper.length) return () => false;
  return (line, next) => {
    if (MARKED.test(next) || line.startsWith('#')) return false;
    if (/^\p{Ll}/u.test(next) && !ENDS_SENTENCE.test(line)) return true;
    const word = next.split(/\s/, 1)[0] ?? '';
    // A wrapped line ends where the next word would not have fitted.
    return line.length + 1 + word.length > width;
  };
}

function joinLines(lines: readonly string[], isWrapped: IsWrapped): readonly string[] {
  const paragraphs: string[] = [];
  let above: string | null = null;
  for (const line of lines) {
    const last = paragraphs.pop();
    if (last === undefined) paragraphs.push(line);
    else if (above !== null && isWrapped(above, line)) paragraphs.push(`${last}${joint(last)}${line}`);
    else paragraphs.push(last, line);
    above = line;
  }
  return paragraphs;
}

/** A line that breaks behind a hyphen or dash within a word had no space there. */
function joint(line: string): string {
  return /[\p{L}\p{N}.][-‐–—]$/u.test(line) ? '' : ' ';
}
