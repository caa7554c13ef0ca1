import type { Question } from '../question/question.ts';
import { TUNING } from '../tuning.ts';
import { type PreparedIndex, speaksFor } from './prepared-index.ts';
import { cosine } from './wording-vectors.ts';

/** How near the nearest of some wordings come in meaning, as cosines; 0 when there are none. */
interface Nearness {
  readonly best: number;
  /** The mean of the three nearest, or of as many as there are. */
  readonly mean: number;
}

/** How near prepared wordings come to a question in meaning, whatever their words. */
export interface AlikeWordings {
  /** Of those that a sentence answers. */
  readonly ofSentence: (sentence: number) => Nearness;
  /** Numbers of the sentences whose wordings come nearest, nearest first. */
  readonly nearest: readonly number[];
  /** Of those that the sources do not answer. */
  readonly unanswered: Nearness;
}

/** A question by what it means. */
interface AskedMeaning extends Pick<Question, 'fineness'> {
  /** Its unit vector. */
  readonly whole: Float32Array;
}

const NOT_NEAR: Nearness = { best: 0, mean: 0 };
const POOLED = 3;
/** The highest few numbers seen, highest first. */
const keepHighest = (kept: number[], value: number): void => {
  if (kept.length === POOLED && value <= (kept[POOLED - 1] ?? 0)) return;
  let at = kept.length;
  while (at > 0 && (kept[at - 1] ?? 0) < value) at -= 1;
  kept.splice(at, 0, value);
  if (kept.length > POOLED) kept.pop();
};

const nearness = (highest: readonly number[] | undefined): Nearness => {
  if (!highest || highest.length === 0) return NOT_NEAR;
  return { best: highest[0] ?? 0, mean: highest.reduce((sum, value) => sum + value, 0) / highest.length };
};

/**
 * Compares a question with the prepared wordings that have a vector.
 *
 * @param without the number of a wording to leave out, for measuring on the prepared questions themselves
 */
export const alikeWordings = (asked: AskedMeaning, { wordings }: PreparedIndex, without = -1): AlikeWordings => {
  const highest = new Map<number, number[]>();
  const unanswered: number[] = [];
  for (const [number, wording] of wordings.entries()) {
    const { vector, sentences } = wording;
    if (!vector || number === without) continue;
    const value = cosine(asked.whole, vector);
    if (speaksFor(wording, asked)) keepHighest(unanswered, value);
    for (const sentence of sentences) {
      const own = highest.get(sentence) ?? [];
      keepHighest(own, value);
      highest.set(sentence, own);
    }
  }
  const nearest = [...highest].sort((a, b) => (b[1][0] ?? 0) - (a[1][0] ?? 0) || a[0] - b[0]);
  return {
    ofSentence: (sentence) => nearness(highest.get(sentence)),
    nearest: nearest.slice(0, TUNING.comparedPrepared).map(([sentence]) => sentence),
    unanswered: nearness(unanswered),
  };
};
