import type { DifferenceAbout, Excerpt } from '../model.ts';
import type { Question } from '../question/question.ts';
import { fold } from '../text/fold.ts';
import { tokenize } from '../text/tokenize.ts';

/** Names of months, folded, whole or short; "decided" and "marched" are none. */
const MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b/g;

/** Whether two dates of different precision may be the same: "2026-01" and "2026-01-07". */
const compatible = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** The resolved dates among an excerpt's highlighted words. */
const answeringDates = ({ text, dates, highlights }: Excerpt): readonly string[] => {
  const marked = highlights.map(({ start, end }) => text.slice(start, end)).join(' | ');
  return dates.filter((date) => marked.includes(date.text)).map(({ iso }) => iso);
};

/** Months named among the highlighted words: all that can be compared when a source has no date of its own. */
const answeringMonths = ({ text, highlights }: Excerpt): readonly string[] =>
  highlights.flatMap(({ start, end }) =>
    [...fold(text.slice(start, end)).matchAll(MONTH)].map(([month]) => month.slice(0, 3)),
  );

const isCount = (word: string): boolean => /^\d/.test(word) && !/^(?:19|20)\d{2}$/.test(word);

const answeringNumbers = ({ text, highlights }: Excerpt): readonly string[] =>
  highlights.flatMap(({ start, end }) =>
    tokenize(text.slice(start, end)).flatMap(({ word }) => (isCount(word) ? [word] : [])),
  );

/** Words behind a number among which its unit is looked for: "6 millones de coronas". */
const UNIT_WITHIN = 4;

/** Whether a number that answers is an amount ("$6", "6 millones de coronas", "4 per cent"), not a count of something. */
const givesAmount = ({ text, highlights }: Excerpt, isUnit: (word: string) => boolean): boolean =>
  highlights.some(({ start, end }) => {
    const behind = tokenize(text.slice(start));
    const at = behind.findIndex((token) => isCount(token.word) && start + token.start < end);
    const number = behind[at];
    if (!number) return false;
    const isMoney = /\p{Sc}\s?$/u.test(text.slice(0, start + number.start));
    return isMoney || behind.slice(at + 1, at + 1 + UNIT_WITHIN).some(({ word }) => isUnit(word));
  });

const disjoint = (a: readonly string[], b: readonly string[], same: (x: string, y: string) => boolean): boolean =>
  a.length > 0 && b.length > 0 && !a.some((x) => b.some((y) => same(x, y)));

/**
 * What two sources give differently in the words that answer, or null. Only dates and numbers that were asked for are
 * compared, and those that may be the same do not differ: precision before recall. Nor do an amount and a count.
 *
 * @param isUnit whether a folded word is a unit of measure or money
 */
export const findDifference = (
  question: Question,
  [one, other]: readonly [Excerpt, Excerpt],
  isUnit: (word: string) => boolean,
): DifferenceAbout | null => {
  if (question.dateChoices.length > 1) {
    const chosen = ({ text }: Excerpt): readonly string[] => {
      const words = new Set(tokenize(text).map(({ word }) => word));
      return question.dateChoices.filter((choice) => words.has(choice));
    };
    if (disjoint(chosen(one), chosen(other), (x, y) => x === y)) return 'date';
  }
  if (question.asked === 'date') {
    if (one.dates.length > 0 && other.dates.length > 0) {
      return disjoint(answeringDates(one), answeringDates(other), compatible) ? 'date' : null;
    }
    return disjoint(answeringMonths(one), answeringMonths(other), (x, y) => x === y) ? 'date' : null;
  }
  if (question.asked === 'number' || question.asked === 'duration') {
    if (givesAmount(one, isUnit) !== givesAmount(other, isUnit)) return null;
    return disjoint(answeringNumbers(one), answeringNumbers(other), (x, y) => x === y) ? 'number' : null;
  }
  return null;
};
