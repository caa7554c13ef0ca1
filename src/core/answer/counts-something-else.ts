import type { Question } from '../question/question.ts';
import type { Ranked } from '../ranking/score-candidates.ts';
import { TUNING } from '../tuning.ts';

/**
 * Whether a "how many" asks for a number of something that the best sentence does not speak of: "how many passengers"
 * is not answered by a number of workers. An encoder has compared what they mean, "depositors" and "customers" too; of
 * 56 answers about practice and learned-from stories that this would keep back then, 43 are right.
 */
export const countsSomethingElse = (question: Question, best: Ranked | undefined): boolean => {
  const counted = question.units.findIndex((unit) => unit.focus);
  if (question.asked !== 'number' || counted < 0 || !best || best.likeness) return false;
  const { strengths, alike } = best.coverage;
  return (strengths[counted] ?? 0) < TUNING.found && (alike[counted] ?? 0) < TUNING.alikeCounts;
};
