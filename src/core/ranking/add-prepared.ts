import type { PreparedMatch } from '../prepared/match-prepared.ts';
import { PREPARED_RANKING } from '../prepared/prepared-weights.ts';
import { type Ranked, weigh } from './score-candidates.ts';

/** What the ranker weighs together when there are prepared questions: its own score, likeness, and profile. */
export const preparedFeatures = (
  { index, score }: Ranked,
  { ofSentence, profile, askedShare, unheardNames }: PreparedMatch,
): readonly number[] => {
  const likeness = ofSentence.get(index) ?? 0;
  const covered = profile.get(index) ?? 0;
  return [score, likeness, likeness ** 2, covered, covered ** 2, askedShare(index), unheardNames(index)];
};

/** Raises the candidates that prepared questions like this one lead to; best first. */
export const addPrepared = (
  ranked: readonly Ranked[],
  prepared: PreparedMatch,
  weights: readonly number[] = PREPARED_RANKING,
): readonly Ranked[] => {
  if (prepared.nearest.length === 0) return ranked;
  return ranked
    .map((candidate) => ({ ...candidate, score: weigh(preparedFeatures(candidate, prepared), weights) }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
};
