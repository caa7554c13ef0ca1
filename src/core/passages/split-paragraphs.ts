import type { Source, Span } from '../model.ts';
import { fold } from '../text/fold.ts';

/** A line longer than this is a paragraph of its own: hard-wrapped text stays well below. Characters. */
const LONGEST_WRAPPED_LINE = 100;

/** A line shorter than this that ends without a mark may be a headline rather than wrapped. Characters. */
const SHORTEST_WRAPPED_LINE = 45;

/** Share of the line ends within blocks that must cut a sentence for a file to count as wrapped. */
const WRAPPED_SHARE = 0.5;

const HEADING = /^[\s\uFEFF]*#{1,6}\s+/u;
const ITEM = /^\s*(?:[-*+•]\s+|\d{1,3}[.)]\s+)/u;
const QUOTE = /^\s*>\s?/u;

/** A line of marks alone: a rule, or the underline of a heading. */
const RULE = /^\s*(?:(?:[-*_]\s*){3,}|=+\s*)$/u;

/** A paragraph: where its words begin, behind the marks of Markdown, and where they end. */
export interface Paragraph extends Span {
  /** Whether Markdown marks it as a heading. */
  readonly heading: boolean;
}

interface Line extends Span {
  readonly text: string;
  readonly blank: boolean;
}

const linesOf = ({ text, bodyStart }: Source): Line[] => {
  const lines: Line[] = [];
  const pattern = /[^\r\n]*(?:\r\n|\r|\n|$)/g;
  pattern.lastIndex = bodyStart;
  for (let match = pattern.exec(text); match !== null && match[0] !== ''; match = pattern.exec(text)) {
    const line = match[0].replace(/[\r\n]+$/u, '');
    const blank = line.trim() === '' || RULE.test(line);
    lines.push({ text: line, blank, start: match.index, end: match.index + line.length });
  }
  return lines;
};

/** Marks that no prose begins a line with; a number may stand there by chance. */
const isMarked = (line: Line): boolean => /^[\s\uFEFF]*(?:#{1,6}|[-*+•>])\s/u.test(line.text);

const endsOpen = (line: Line): boolean => !/[.!?…:]["'”’»)\]]*\s*$/u.test(line.text);

const beginsLow = (line: Line): boolean => /^\s*["“«(]?\p{Ll}/u.test(line.text);

const cutsSentence = (line: Line, next: Line): boolean =>
  endsOpen(line) && (beginsLow(next) || line.text.trim().length >= SHORTEST_WRAPPED_LINE);

/** Whether lines are wrapped at a width, so that only blank lines and marks of Markdown end a paragraph. */
const isHardWrapped = (lines: readonly Line[]): boolean => {
  if (lines.some((line) => line.text.length > LONGEST_WRAPPED_LINE)) return false;
  let breaks = 0;
  let cuts = 0;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (line.blank || !next || next.blank || isMarked(line) || isMarked(next)) continue;
    breaks += 1;
    if (cutsSentence(line, next)) cuts += 1;
  }
  return breaks > 0 && cuts >= breaks * WRAPPED_SHARE;
};

const markOf = (line: Line): string =>
  (HEADING.exec(line.text) ?? ITEM.exec(line.text) ?? QUOTE.exec(line.text))?.[0] ?? '';

const paragraphOf = (line: Line, marked: boolean): Paragraph => {
  const mark = marked ? markOf(line).length : 0;
  const lead = line.text.slice(mark).length - line.text.slice(mark).trimStart().length;
  return { start: line.start + mark + lead, end: endOf(line), heading: HEADING.test(line.text) };
};

const endOf = (line: Line): number => line.start + line.text.trimEnd().length;

/**
 * Finds the paragraphs of a source's body. Blank lines, headings, list items and the title's line end one;
 * in a file whose lines are not wrapped at a width, every line is one unless it goes on in lower case.
 */
export const splitParagraphs = (source: Source): Paragraph[] => {
  const lines = linesOf(source);
  const wrapped = isHardWrapped(lines);
  const title = fold(source.metadata.title ?? '').trim();
  const standsAlone = (line: Line): boolean =>
    HEADING.test(line.text) ||
    (title !== '' && line.end - line.start <= 2 * title.length && fold(line.text).trim() === title);
  const paragraphs: Paragraph[] = [];
  let inList = false;
  for (const [at, line] of lines.entries()) {
    const previous = lines[at - 1];
    if (line.blank) continue;
    const first = previous === undefined || previous.blank || standsAlone(previous);
    const item: boolean = ITEM.test(line.text) && (first || inList || !wrapped);
    inList = item || (inList && !first);
    const marked = item || HEADING.test(line.text) || QUOTE.test(line.text);
    const goesOn = !first && !marked && !standsAlone(line) && (wrapped || (endsOpen(previous) && beginsLow(line)));
    const last = paragraphs.at(-1);
    if (goesOn && last) paragraphs[paragraphs.length - 1] = { ...last, end: endOf(line) };
    else paragraphs.push(paragraphOf(line, marked));
  }
  return paragraphs.filter(({ start, end }) => end > start);
};
