import { ENCODED_RANKING } from '../encoder/encoded-weights.ts';
import type { Likeness } from '../encoder/encoder.ts';
import { type Ranked, weigh } from './score-candidates.ts';

/** Of a sentence that was not compared. */
const NOT_ALIKE: Likeness = { whole: 0, pieces: 0, best: 0, least: 0 };

/** What the ranker weighs together with an encoder: its score by words, and likeness. */
export const encodedFeatures = (words: number, likeness: Likeness | null): readonly number[] => {
  const { whole, pieces, best, least } = likeness ?? NOT_ALIKE;
  return [words, whole, pieces, best, least, whole ** 2, pieces ** 2];
};

/** Weighs likeness into the scores by words; best first. */
export const addEncoded = (
  ranked: readonly Ranked[],
  likenesses: ReadonlyMap<number, Likeness>,
  weights: readonly number[] = ENCODED_RANKING,
): readonly Ranked[] =>
  ranked
    .map((candidate) => {
      const likeness = likenesses.get(candidate.index) ?? null;
      const score = weigh(encodedFeatures(candidate.words, likeness), weights);
      return { ...candidate, likeness, score, own: score };
    })
    .sort((a, b) => b.score - a.score || a.index - b.index);
