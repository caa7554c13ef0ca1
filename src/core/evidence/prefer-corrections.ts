import type { SentenceIndex } from '../index/sentence-index.ts';
import type { Ranked } from '../ranking/score-candidates.ts';
import { TUNING } from '../tuning.ts';

/** For the id of each corrected source, the score of the best sentence that corrects it. */
const correctionScores = (
  ranked: readonly Ranked[],
  { sentences }: Pick<SentenceIndex, 'sentences'>,
): ReadonlyMap<string, number> => {
  const scores = new Map<string, number>();
  for (const { index, score } of ranked) {
    const found = sentences[index]?.sentence;
    const corrects = found?.source.metadata.corrects ?? null;
    if (corrects === null || found?.passage.kind !== 'body') continue;
    scores.set(corrects, Math.max(score, scores.get(corrects) ?? Number.NEGATIVE_INFINITY));
  }
  return scores;
};

/**
 * What a source says comes behind what corrects it, where that is about as near to the question. Of what else the source
 * says the correction tells nothing.
 */
export const preferCorrections = (
  ranked: readonly Ranked[],
  { corrected, sentences }: Pick<SentenceIndex, 'corrected' | 'sentences'>,
): readonly Ranked[] => {
  if (corrected.size === 0) return ranked;
  const corrections = correctionScores(ranked, { sentences });
  return ranked
    .map((candidate) => {
      const correction = corrections.get(sentences[candidate.index]?.sentence.source.id ?? '');
      const isNear = correction !== undefined && candidate.score - correction <= TUNING.correctedWithin;
      return isNear
        ? { ...candidate, score: Math.min(candidate.score, correction - TUNING.correctedBehind) }
        : candidate;
    })
    .sort((a, b) => b.score - a.score || a.index - b.index);
};
