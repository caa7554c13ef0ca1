import type { Sentence } from '../model.ts';
import { quotedWords } from './quoted-words.ts';

/** All words of all sentences in a row, so that a quotation can run on from one sentence to the next. */
export interface WordIndex {
  readonly sentences: readonly Sentence[];
  /** The number of a folded word, or undefined when no sentence has it. */
  numberOf(word: string): number | undefined;
  /** The word numbers in a row. */
  readonly words: Int32Array;
  /** Offsets of each word into its file. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Which sentence each word stands in, and where each sentence's words begin (one more for the end). */
  readonly sentenceAt: Int32Array;
  readonly firstWord: Int32Array;
  /** The folded word at a position. */
  wordAt(position: number): string;
  /** Where a word stands, in order. */
  positions(word: number): Int32Array;
}

const indexes = new WeakMap<readonly Sentence[], WordIndex>();

/** Positions of each word number, as one array cut into pieces. */
const groupPositions = (words: Int32Array, count: number): ((word: number) => Int32Array) => {
  const begins = new Int32Array(count + 1);
  for (const word of words) begins[word + 1] = (begins[word + 1] ?? 0) + 1;
  for (let at = 0; at < count; at += 1) begins[at + 1] = (begins[at + 1] ?? 0) + (begins[at] ?? 0);
  const next = begins.slice();
  const places = new Int32Array(words.length);
  for (const [at, word] of words.entries()) {
    const place = next[word] ?? 0;
    places[place] = at;
    next[word] = place + 1;
  }
  return (word) => places.subarray(begins[word] ?? 0, begins[word + 1] ?? 0);
};

const buildIndex = (sentences: readonly Sentence[]): WordIndex => {
  const numbers = new Map<string, number>();
  const words: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const sentenceAt: number[] = [];
  const firstWord: number[] = [];
  for (const [at, sentence] of sentences.entries()) {
    firstWord.push(words.length);
    for (const { word, start, end } of quotedWords(sentence.text)) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      words.push(number);
      starts.push(sentence.start + start);
      ends.push(sentence.start + end);
      sentenceAt.push(at);
    }
  }
  firstWord.push(words.length);
  const names = [...numbers.keys()];
  const row = Int32Array.from(words);
  return {
    sentences,
    numberOf: (word) => numbers.get(word),
    words: row,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    sentenceAt: Int32Array.from(sentenceAt),
    firstWord: Int32Array.from(firstWord),
    wordAt: (position) => names[row[position] ?? -1] ?? '',
    positions: groupPositions(row, numbers.size),
  };
};

/** The word index of some sentences, made once for each list. */
export const wordIndexOf = (sentences: readonly Sentence[]): WordIndex => {
  const known = indexes.get(sentences);
  if (known) return known;
  const made = buildIndex(sentences);
  indexes.set(sentences, made);
  return made;
};
