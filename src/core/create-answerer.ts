import { answerQuestion } from './answer-question.ts';
import type { Answerer } from './answerer.ts';
import { explainAnswer } from './explain-answer.ts';
import type { Explanation } from './explanation.ts';
import type { Knowledge } from './knowledge.ts';
import type { QuestionInput } from './model.ts';
import { prepareTables } from './prepare-tables.ts';

/** Prepares the knowledge once and answers from it. */
export const createAnswerer = (knowledge: Knowledge): Answerer & { explain(input: QuestionInput): Explanation } => {
  const tables = prepareTables(knowledge);
  return { answer: (input) => answerQuestion(input, tables), explain: (input) => explainAnswer(input, tables) } as ReturnType<typeof createAnswerer>;
};
