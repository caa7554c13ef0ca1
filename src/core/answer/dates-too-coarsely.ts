import type { DateExpression } from '../dates/date-expression.ts';
import { findDateExpressions } from '../dates/find-date-expressions.ts';
import { mentionsClockTime } from '../dates/mentions-clock-time.ts';
import type { Sentence } from '../model.ts';
import { asksForDay } from '../question/fineness.ts';
import type { Question } from '../question/question.ts';

const namesDay = (expression: DateExpression): boolean => {
  if (expression.kind === 'calendar') return expression.day !== null || expression.weekday !== null;
  return expression.kind === 'weekday-of-week' || expression.unit === 'day';
};

/** Whether a question asks for the hour or the day and the best sentence tells none: a month is not a day. */
export const datesTooCoarsely = (question: Question, best: Sentence | undefined): boolean => {
  if (question.asked !== 'date' || question.several || !best) return false;
  if (question.fineness === 2) return !mentionsClockTime(best.text);
  if (!asksForDay(question.text)) return false;
  return !findDateExpressions(best.text, best.source.metadata.language).some(namesDay);
};
