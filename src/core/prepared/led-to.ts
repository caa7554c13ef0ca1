import { TUNING } from '../tuning.ts';
import type { PreparedMatch } from './match-prepared.ts';

/** Numbers of the sentences that prepared questions like this one lead to, by words or by meaning; nearest first. */
export const ledTo = ({ ofSentence, alike }: PreparedMatch): readonly number[] => {
  const byWords = [...ofSentence]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, TUNING.comparedPrepared)
    .map(([sentence]) => sentence);
  return [...new Set([...byWords, ...(alike?.nearest ?? [])])];
};
