import type { Language } from '../model.ts';
import { resolveAll } from './resolve-dates.ts';

/**
 * The time that a question names ("last year", "in March 2025"), seen from the newest source's date.
 *
 * @param newest ISO date of the newest source; without it only a question that gives the year has a time
 */
export const resolveQuestionTime = (
  text: string,
  newest: string | null,
  language: Language,
): { iso: string } | null => {
  const [first] = resolveAll(text, newest, { language, lenient: true });
  return first ? { iso: first.iso } : null;
};
