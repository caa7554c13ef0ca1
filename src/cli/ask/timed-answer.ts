import type { Answerer } from '../../core/answerer.ts';
import type { Answer, QuestionInput } from '../../core/model.ts';

/** Runs a task and tells how many milliseconds it took, to a hundredth. */
export const timed = <Result>(task: () => Result): { readonly result: Result; readonly ms: number } => {
  const began = performance.now();
  const result = task();
  return { result, ms: Math.round((performance.now() - began) * 100) / 100 };
};

/** An answer with the time that the core took. */
export const answerTimed = (answerer: Answerer, input: QuestionInput): Answer & { readonly ms: number } => {
  const { result, ms } = timed(() => answerer.answer(input));
  return { ...result, ms };
};
