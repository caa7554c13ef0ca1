import type { Excerpt, Sentence, Span, Verification } from '../model.ts';
import { isStopWord } from '../text/stop-words.ts';
import { describeDifferences } from './describe-differences.ts';
import { findExact } from './find-exact.ts';
import { findNear, type NearMatch } from './find-near.ts';
import { type QuotedWord, quotedWords } from './quoted-words.ts';
import { type WordIndex, wordIndexOf } from './word-index.ts';

/** Makes an excerpt of adjacent sentences of a source; the highlight is in offsets into its file. */
export type Cite = (sentences: readonly Sentence[], highlight: Span) => Excerpt;

/** Longest quotation that is read, in characters. */
const LONGEST_QUOTATION = 20_000;

/** Most places that are shown. */
const MOST_PLACES = 4;

/** Fewest words that count as a quotation although all are function words. */
const FEWEST_COMMON_WORDS = 4;

const NOT_FOUND: Verification = { status: 'not_found', excerpts: [], differences: [] };

const isTooCommon = (words: readonly QuotedWord[]): boolean =>
  words.length < FEWEST_COMMON_WORDS && words.every(({ word }) => isStopWord(word) || /^(?:\d|\P{L})?$/u.test(word));

const citeWords = ({ start, end }: Span, index: WordIndex, cite: Cite): Excerpt => {
  const first = index.sentenceAt[start] ?? 0;
  const last = index.sentenceAt[end - 1] ?? first;
  return cite(index.sentences.slice(first, last + 1), {
    start: index.starts[start] ?? 0,
    end: index.ends[end - 1] ?? 0,
  });
};

/** Runs of positions that follow one another, as spans of words. */
const runsOf = (positions: readonly number[]): Span[] => {
  const runs: Span[] = [];
  for (const position of positions) {
    const last = runs.at(-1);
    if (last?.end === position) runs[runs.length - 1] = { start: last.start, end: position + 1 };
    else runs.push({ start: position, end: position + 1 });
  }
  return runs;
};

const describeNear = (
  quotation: string,
  words: readonly QuotedWord[],
  match: NearMatch,
  index: WordIndex,
  cite: Cite,
): Verification => {
  const { pairs, same } = match.alignment;
  const places = pairs.flatMap(({ source }) => (source === null ? [] : [match.from + source]));
  const whole = { start: places[0] ?? match.from, end: (places.at(-1) ?? match.from) + 1 };
  const { text } = index.sentences[index.sentenceAt[whole.start] ?? 0]?.source ?? { text: '' };
  const slice = (from: number, to: number): string =>
    text.slice(index.starts[match.from + from] ?? 0, index.ends[match.from + to] ?? 0);
  const excerpt = citeWords(whole, index, cite);
  const matched = same.map(({ source }) => match.from + source);
  const highlights = runsOf(matched).map(({ start, end }) => ({
    start: (index.starts[start] ?? 0) - excerpt.start,
    end: (index.ends[end - 1] ?? 0) - excerpt.start,
  }));
  const differences = describeDifferences(pairs, {
    asked: (from, to) => quotation.slice(words[from]?.start, words[to]?.end),
    source: slice,
    same: (asked, source) => same.some((pair) => pair.asked === asked && pair.source === source),
  });
  return { status: 'near', excerpts: [{ ...excerpt, highlights }], differences };
};

/**
 * Whether a quotation stands in the sources: word for word (punctuation, dashes, case and accents aside), within
 * a sentence or over two adjacent ones; or nearly, with most of its words in their order. Function words alone
 * are not looked for. Of equally near places the first wins.
 *
 * @param sentences all sentences, in the order of their sources; the same list each time, so that it is read once
 */
export const verifyQuotation = (quotation: string, sentences: readonly Sentence[], cite: Cite): Verification => {
  const text = quotation.slice(0, LONGEST_QUOTATION);
  const words = quotedWords(text);
  if (words.length === 0 || isTooCommon(words) || quotation.length > LONGEST_QUOTATION) return NOT_FOUND;
  const index = wordIndexOf(sentences);
  const asked = words.map(({ word }) => word);
  const places = findExact(asked, index, MOST_PLACES);
  if (places.length > 0)
    return { status: 'exact', excerpts: places.map((place) => citeWords(place, index, cite)), differences: [] };
  const near = findNear(asked, index);
  return near ? describeNear(text, words, near, index, cite) : NOT_FOUND;
};
