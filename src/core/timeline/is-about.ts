import type { Sentence } from '../model.ts';
import { analyseQuestion } from '../question/analyse-question.ts';
import type { AnalysisTables } from '../question/analysis-tables.ts';
import { TUNING } from '../tuning.ts';

/** Share of the words' weight that a sentence must hold to be about them. */
const ABOUT = 0.5;

/** Prepares telling whether sentences are about some words, by the same word knowledge as answering. */
export const isAbout = (words: string, tables: AnalysisTables): ((sentence: Sentence) => boolean) => {
  const { units } = analyseQuestion(words, tables);
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return () => true;
  return ({ index: at }) => {
    const terms = new Set(tables.index.sentences[at]?.terms ?? []);
    const held = units.filter(({ targets }) =>
      [...targets].some(([term, strength]) => strength >= TUNING.found && terms.has(term)),
    );
    return held.reduce((sum, { weight }) => sum + weight, 0) >= ABOUT * total;
  };
};
