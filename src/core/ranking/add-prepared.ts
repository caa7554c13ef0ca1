import type { PreparedMatch } from '../prepared/match-prepared.ts';
import { type Ranked, weigh } from './score-candidates.ts';

/**
 * What the ranker weighs together when there are prepared questions: its own score, likeness, and profile; with vectors
 * of the wordings also how near they come in meaning.
 */
export const preparedFeatures = (
  { index, score }: Ranked,
  { ofSentence, profile, askedShare, unheardNames, alike }: PreparedMatch,
): readonly number[] => {
  const likeness = ofSentence.get(index) ?? 0;
  const covered = profile.get(index) ?? 0;
  const byWords = [score, likeness, likeness ** 2, covered, covered ** 2, askedShare(index), unheardNames(index)];
  if (!alike) return byWords;
  const { best, mean } = alike.ofSentence(index);
  return [...byWords, best, Math.max(0, best) ** 2, mean];
};

/**
 * Raises the candidates that prepared questions like this one lead to; best first. A sentence of a source without any
 * is raised as much as the best of the others, so that its own score decides between the two.
 */
export const addPrepared = (
  ranked: readonly Ranked[],
  prepared: PreparedMatch,
  weights: readonly number[],
): readonly Ranked[] => {
  if (prepared.nearest.length === 0 && !prepared.alike) return ranked;
  const covered = ranked
    .filter(({ index }) => prepared.covers(index))
    .map((candidate) => ({ ...candidate, score: weigh(preparedFeatures(candidate, prepared), weights) }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const best = covered[0];
  const [ownWeight = 1] = weights;
  const raise = best ? best.score - ownWeight * best.own : 0;
  const others = ranked
    .filter(({ index }) => !prepared.covers(index))
    .map((candidate) => ({ ...candidate, score: ownWeight * candidate.own + raise }));
  return [...covered, ...others].sort((a, b) => b.score - a.score || a.index - b.index);
};
