import type { PreparedMatch } from '../prepared/match-prepared.ts';
import { PREPARED_RANKING } from '../prepared/prepared-weights.ts';
import type { Ranked } from './score-candidates.ts';

/** Raises the candidates that prepared questions like this one lead to; best first. */
export const addPrepared = (ranked: readonly Ranked[], prepared: PreparedMatch): readonly Ranked[] => {
  if (prepared.ofSentence.size === 0) return ranked;
  return ranked
    .map((candidate) => {
      const likeness = prepared.ofSentence.get(candidate.index) ?? 0;
      return { ...candidate, score: PREPARED_RANKING.own * candidate.score + PREPARED_RANKING.likeness * likeness + PREPARED_RANKING.likenessSquared * likeness ** 2 };
    })
    .sort((a, b) => b.score - a.score || a.index - b.index);
};
