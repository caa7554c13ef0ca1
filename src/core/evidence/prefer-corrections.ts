import type { SentenceIndex } from '../index/sentence-index.ts';
import type { Ranked } from '../ranking/score-candidates.ts';
import { TUNING } from '../tuning.ts';

/** A source that another one corrects comes behind it. */
export const preferCorrections = (
  ranked: readonly Ranked[],
  { corrected, sentences }: SentenceIndex,
): readonly Ranked[] => {
  if (corrected.size === 0) return ranked;
  return ranked
    .map((candidate) => {
      const source = sentences[candidate.index]?.sentence.source.id ?? '';
      return corrected.has(source) ? { ...candidate, score: candidate.score - TUNING.correctedPenalty } : candidate;
    })
    .sort((a, b) => b.score - a.score || a.index - b.index);
};
