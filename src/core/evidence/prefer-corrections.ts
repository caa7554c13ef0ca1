import type { SentenceIndex } from '../index/sentence-index.ts';
import { featureOf } from '../ranking/feature-names.ts';
import type { Ranked } from '../ranking/score-candidates.ts';
import { TUNING } from '../tuning.ts';

/** For the id of each corrected source, the sentences that correct it, best first. */
const correctionsOf = (
  ranked: readonly Ranked[],
  { sentences }: Pick<SentenceIndex, 'sentences'>,
): ReadonlyMap<string, readonly Ranked[]> => {
  const found = new Map<string, Ranked[]>();
  for (const candidate of ranked) {
    const sentence = sentences[candidate.index]?.sentence;
    const corrects = sentence?.source.metadata.corrects ?? null;
    if (corrects === null || sentence?.passage.kind !== 'body') continue;
    const list = found.get(corrects);
    if (list) list.push(candidate);
    else found.set(corrects, [candidate]);
  }
  return found;
};

/** Whether a correction is about what a sentence of the corrected source answers, and may answer it too. */
const isAboutTheSame = (correction: Ranked, candidate: Ranked): boolean =>
  candidate.score - correction.score <= TUNING.corrected.within &&
  featureOf(correction, 'fill') >= featureOf(candidate, 'fill') &&
  featureOf(correction, 'softCoverage') >= TUNING.corrected.share * featureOf(candidate, 'softCoverage');

/**
 * What a source says comes behind what corrects it, where that is about as near to the question. Of what else the source
 * says the correction tells nothing.
 */
export const preferCorrections = (
  ranked: readonly Ranked[],
  { corrected, sentences }: Pick<SentenceIndex, 'corrected' | 'sentences'>,
): readonly Ranked[] => {
  if (corrected.size === 0) return ranked;
  const corrections = correctionsOf(ranked, { sentences });
  return ranked
    .map((candidate) => {
      const id = sentences[candidate.index]?.sentence.source.id ?? '';
      const correction = corrections.get(id)?.find((one) => isAboutTheSame(one, candidate));
      return correction
        ? { ...candidate, score: Math.min(candidate.score, correction.score - TUNING.corrected.behind) }
        : candidate;
    })
    .sort((a, b) => b.score - a.score || a.index - b.index);
};
