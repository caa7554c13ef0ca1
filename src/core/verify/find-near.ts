import type { Span } from '../model.ts';
import { isStopWord } from '../text/stop-words.ts';
import { type Alignment, alignWords } from './align-words.ts';
import { isInQuotationMarks } from './is-in-quotation-marks.ts';
import type { WordIndex } from './word-index.ts';

/** Longest quotation that is aligned, in words: the work grows with its length. */
const LONGEST_ALIGNED = 250;

/** Longest stretch of a source that is aligned, in words: two sentences stay below. */
const LONGEST_STRETCH = 600;

/** Sentences that are aligned: those that share most with the quotation. */
const CANDIDATES = 25;

/** Share of the quotation's words that must stand in the source, and how many of its content words. */
const NEAR_SHARE = 0.7;
const NEAR_CONTENT_WORDS = 3;

/** Longest quotation that one differing word leaves near, whatever the share. Words. */
const SHORT_QUOTATION = 8;

/** Share of the longer of two words that must open both for them to look alike, and fewest letters. */
const ALIKE_SHARE = 0.6;
const ALIKE_LETTERS = 3;

/** A stretch of a source that nearly says what was asked. */
export interface NearMatch {
  readonly alignment: Alignment;
  /** Position in the index that the alignment's source words count from. */
  readonly from: number;
}

/** Sentences by the rarity of the content words that they share with the quotation, best first. */
const findCandidates = (words: readonly string[], index: WordIndex): number[] => {
  const weights = new Map<number, number>();
  for (const word of new Set(words)) {
    const number = index.numberOf(word);
    if (number === undefined || isStopWord(word)) continue;
    const positions = index.positions(number);
    const weight = Math.log(1 + index.sentences.length / positions.length);
    const holders = new Set([...positions].map((position) => index.sentenceAt[position] ?? 0));
    for (const sentence of holders) weights.set(sentence, (weights.get(sentence) ?? 0) + weight);
  }
  const ranked = [...weights].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return ranked.slice(0, CANDIDATES).map(([sentence]) => sentence);
};

/** A sentence's words, and those of the next one when the quotation may run on into it. */
const stretchOf = (sentence: number, length: number, index: WordIndex): Span => {
  const runsOn = length > 3 && index.sentences[sentence + 1]?.source === index.sentences[sentence]?.source;
  const start = index.firstWord[sentence] ?? 0;
  const end = index.firstWord[sentence + (runsOn ? 2 : 1)] ?? index.words.length;
  return { start, end: Math.min(end, start + LONGEST_STRETCH) };
};

const lookAlike = (one: string, other: string): boolean => {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared >= Math.max(ALIKE_LETTERS, ALIKE_SHARE * Math.max(one.length, other.length));
};

/** Whether two words with one differing are near: the words look alike, or the source quotes these two. */
const isNearPair = (words: readonly string[], { alignment, from }: NearMatch, index: WordIndex): boolean => {
  const places = alignment.pairs.flatMap(({ source }) => (source === null ? [] : [from + source]));
  const [first, second] = places;
  if (first === undefined || second === undefined) return false;
  const asked = words.findIndex((word, at) => index.numberOf(word) !== index.words[places[at] ?? -1]);
  const { text } = index.sentences[index.sentenceAt[first] ?? 0]?.source ?? { text: '' };
  const span = { start: index.starts[first] ?? 0, end: index.ends[second] ?? 0 };
  return lookAlike(words[asked] ?? '', index.wordAt(places[asked] ?? 0)) || isInQuotationMarks(text, span);
};

const isNear = (words: readonly string[], match: NearMatch, index: WordIndex): boolean => {
  const { pairs, same } = match.alignment;
  const content = same.filter(({ asked }) => !isStopWord(words[asked] ?? '')).length;
  const differing = pairs.length - same.length;
  if (same.length >= NEAR_SHARE * words.length && content >= NEAR_CONTENT_WORDS && differing <= same.length)
    return true;
  if (words.length > SHORT_QUOTATION || differing !== 1 || content === 0) return false;
  return words.length > 2 || same.length === words.length || isNearPair(words, match, index);
};

/**
 * Finds the stretch that has most of the quotation's words in their order. Two words with one differing count
 * only when the words look alike or the source quotes them. Of equally near stretches the first wins.
 */
export const findNear = (words: readonly string[], index: WordIndex): NearMatch | null => {
  if (words.length < 2 || words.length > LONGEST_ALIGNED) return null;
  const asked = words.map((word) => index.numberOf(word) ?? -1);
  let best: NearMatch | null = null;
  for (const sentence of findCandidates(words, index).sort((one, other) => one - other)) {
    const { start, end } = stretchOf(sentence, words.length, index);
    const match = { alignment: alignWords(asked, index.words.subarray(start, end)), from: start };
    if (match.alignment.score > (best?.alignment.score ?? 0) && isNear(words, match, index)) best = match;
  }
  return best;
};
