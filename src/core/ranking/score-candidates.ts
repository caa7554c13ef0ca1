import type { Likeness } from '../encoder/encoder.ts';
import type { Featured } from './extract-features.ts';
import { RANKER_WEIGHTS } from './ranker-weights.ts';

/** A candidate with the ranker's score: log-odds of its being the right one, up to a constant. */
export interface Ranked extends Featured {
  readonly score: number;
  /** The score before prepared questions were weighed in. */
  readonly own: number;
  /** The score by words alone. */
  readonly words: number;
  /** What the encoder finds; null where nothing was compared. */
  readonly likeness: Likeness | null;
}

/** A weighted sum of features. */
export const weigh = (features: ArrayLike<number>, weights: readonly number[]): number => {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += (features[at] ?? 0) * (weights[at] ?? 0);
  return sum;
};

/** Scores candidates with the learned linear ranker; best first, ties in the order of the sources. */
export const scoreCandidates = (
  candidates: readonly Featured[],
  weights: readonly number[] = RANKER_WEIGHTS,
): readonly Ranked[] =>
  candidates
    .map(({ index, features, coverage }) => {
      const score = weigh(features, weights);
      return { index, features, coverage, score, own: score, words: score, likeness: null };
    })
    .sort((a, b) => b.score - a.score || a.index - b.index);
