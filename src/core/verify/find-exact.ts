import type { Span } from '../model.ts';
import type { WordIndex } from './word-index.ts';

/** Longest quotation that is looked for, in words: more than any two sentences hold. */
const LONGEST_QUOTATION = 1000;

/** Most sentences that a quotation may run over. */
const MOST_SENTENCES = 2;

const standsAt = (numbers: readonly number[], index: WordIndex, from: number): boolean => {
  if (from < 0 || from + numbers.length > index.words.length) return false;
  for (let at = 0; at < numbers.length; at += 1) if (index.words[from + at] !== numbers[at]) return false;
  const first = index.sentenceAt[from] ?? 0;
  const last = index.sentenceAt[from + numbers.length - 1] ?? 0;
  return last - first < MOST_SENTENCES && index.sentences[first]?.source === index.sentences[last]?.source;
};

/**
 * Finds where words stand one after the other, within a sentence or over two adjacent ones of a source.
 *
 * @param limit most places to give
 * @returns spans of word positions, `end` exclusive, in the order of the sentences
 */
export const findExact = (words: readonly string[], index: WordIndex, limit: number): Span[] => {
  if (words.length === 0 || words.length > LONGEST_QUOTATION) return [];
  const numbers: number[] = [];
  for (const word of words) {
    const number = index.numberOf(word);
    if (number === undefined) return [];
    numbers.push(number);
  }
  const counts = numbers.map((number) => index.positions(number).length);
  const rarest = counts.indexOf(Math.min(...counts));
  const places: Span[] = [];
  for (const position of index.positions(numbers[rarest] ?? 0)) {
    const from = position - rarest;
    if (from < (places.at(-1)?.end ?? 0) || !standsAt(numbers, index, from)) continue;
    places.push({ start: from, end: from + numbers.length });
    if (places.length === limit) break;
  }
  return places;
};
