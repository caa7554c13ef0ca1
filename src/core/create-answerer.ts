import { answerQuestion } from './answer-question.ts';
import type { Answerer } from './answerer.ts';
import { readContext } from './context/read-context.ts';
import { summariseSources } from './context/summarise-sources.ts';
import { suggestQuestions } from './examples/suggest-questions.ts';
import { explainAnswer } from './explain-answer.ts';
import type { Knowledge } from './knowledge.ts';
import type { Language } from './model.ts';
import { prepareTables } from './prepare-tables.ts';

/** Prepares the knowledge once and answers from it. */
export const createAnswerer = (knowledge: Knowledge): Answerer => {
  const tables = prepareTables(knowledge);
  const suggested = new Map<Language, readonly string[]>();
  return {
    answer: (input) => answerQuestion(input, tables),
    explain: (input) => explainAnswer(input, tables),
    verify: () => ({ status: 'not_found', excerpts: [], differences: [] }),
    timeline: () => [],
    sources: () => summariseSources(tables.index),
    context: (source, start, end) => readContext(tables.index, source, start, end),
    examples: (count, language) => {
      const known = suggested.get(language) ?? suggestQuestions(tables, language);
      suggested.set(language, known);
      return known.slice(0, count);
    },
  };
};
