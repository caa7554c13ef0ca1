import type { Span } from '../model.ts';

/** Longest parenthesis or quotation that is kept in one piece. Characters. */
const LONGEST_JOINED = 600;

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»', '"': '"' };
const MARKS = /[()[\]“”«»"]/gu;

/** Words by which a quotation's speaker is named right behind it, after a name. */
const ATTRIBUTION =
  /^\s*(?:(?:[\p{Lu}][\p{L}.’'-]*|of|de|del|la|the)\s+){1,6}(?:said|says|asked|asks|told|wrote|writes|added|adds|replied|replies|answered|shouted|cried|declared|insisted|warned|argued|wondered|posted|tweeted|exclaimed)\b/u;

/** Whether the text behind a quotation's closing mark names its speaker ("…?” Smith asked."). */
export const namesSpeaker = (rest: string): boolean => ATTRIBUTION.test(rest.slice(0, 120));

/** Whether a quotation belongs to a sentence that begins before it or goes on behind it. */
const isPartOfSentence = (text: string, { start, end }: Span): boolean => {
  const before = text.slice(Math.max(0, start - 3), start).trimEnd();
  const after = text.slice(end, end + 120);
  if (/[\p{L}\p{N},:;—–-]$/u.test(before)) return true;
  return text[end - 2] === ',' || /^\s*,/u.test(after) || /^\s+\p{Ll}/u.test(after) || namesSpeaker(after);
};

const isJoined = (text: string, span: Span): boolean => {
  if (span.end - span.start > LONGEST_JOINED) return false;
  return /[([]/u.test(text[span.start] ?? '') || isPartOfSentence(text, span);
};

const outermost = (stretches: readonly Span[]): Span[] => {
  const kept: Span[] = [];
  for (const span of stretches.toReversed())
    if (span.start < (kept.at(-1)?.start ?? Number.POSITIVE_INFINITY)) kept.push(span);
  return kept.reverse();
};

/**
 * Finds stretches inside which no sentence ends: parentheses, and quotations that an attribution belongs to,
 * so that "He lied. He stole,” said X" keeps its speaker.
 *
 * @returns spans in order, each with its marks, none inside another; one pass over the text
 */
export const joinedStretches = (text: string): Span[] => {
  const open = new Map<string, number>();
  const stretches: Span[] = [];
  for (const match of text.matchAll(MARKS)) {
    const mark = match[0];
    const closes =
      mark === '"' ? (open.has('"') ? '"' : null) : (Object.keys(PAIRS).find((key) => PAIRS[key] === mark) ?? null);
    if (closes === null) {
      if (PAIRS[mark] !== undefined) open.set(mark, match.index);
      continue;
    }
    const start = open.get(closes);
    open.delete(closes);
    if (start === undefined) continue;
    const span = { start, end: match.index + 1 };
    if (isJoined(text, span)) stretches.push(span);
  }
  return outermost(stretches);
};
