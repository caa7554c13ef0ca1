import { addDays, addMonths, type Day, daysBetween, isDay, isoOf, isoOfDay, weekdayOf } from './calendar.ts';
import type { DateExpression } from './date-expression.ts';
import type { Direction } from './direction.ts';

type Calendar = Extract<DateExpression, { kind: 'calendar' }>;
type Offset = Extract<DateExpression, { kind: 'offset' }>;

/** What a date is worked out from. */
export interface Anchor {
  readonly published: Day;
  /** The day that reported speech looks ahead from: publication, or an earlier date of the same sentence. */
  readonly spoken: Day;
  readonly direction: Direction;
}

/** Years around publication that are tried: a February 29 is at most eight away. */
const YEARS_TRIED = 8;

const looksAhead = ({ shift }: Calendar, { direction }: Anchor): boolean =>
  shift === 'next' || (shift !== 'last' && direction !== 'past');

const baseOf = ({ shift }: Calendar, { direction, published, spoken }: Anchor): Day =>
  direction === 'reported' && shift === null ? spoken : published;

const yearsAround = (year: number, ahead: boolean): number[] =>
  Array.from({ length: 2 * YEARS_TRIED + 1 }, (_, at) => year + (ahead ? at - YEARS_TRIED : YEARS_TRIED - at));

const closestYear = (month: number, day: number, weekday: number, base: Day): number | null => {
  const fitting = [base.year - 1, base.year, base.year + 1].filter((year) => {
    const tried = { year, month, day };
    return isDay(tried) && weekdayOf(tried) === weekday;
  });
  const distance = (year: number): number => Math.abs(daysBetween(base, { year, month, day }));
  return fitting.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
};

const resolveMonthDay = (expression: Calendar, month: number, day: number, anchor: Anchor): string | null => {
  const base = baseOf(expression, anchor);
  const byWeekday = expression.weekday === null ? null : closestYear(month, day, expression.weekday, base);
  if (byWeekday !== null) return isoOf(byWeekday, month, day);
  const ahead = looksAhead(expression, anchor);
  const year = yearsAround(base.year, ahead).find((tried) => {
    if (!isDay({ year: tried, month, day })) return false;
    const distance = daysBetween(base, { year: tried, month, day });
    return ahead ? distance >= 0 : distance <= 0;
  });
  return year === undefined ? null : isoOf(year, month, day);
};

const resolveMonth = (expression: Calendar, month: number, anchor: Anchor): string => {
  const base = baseOf(expression, anchor);
  const strict = expression.shift === 'last' || expression.shift === 'next';
  const later = (month - base.month + 12) % 12;
  const ahead = strict && later === 0 ? 12 : later;
  const back = later === 0 ? (strict ? -12 : 0) : later - 12;
  const { year } = addMonths(base, looksAhead(expression, anchor) ? ahead : back);
  return isoOf(year, month);
};

const resolveWeekday = (expression: Calendar, weekday: number, anchor: Anchor): string => {
  const base = baseOf(expression, anchor);
  const strict = expression.shift === 'last' || expression.shift === 'next';
  const later = (weekday - weekdayOf(base) + 7) % 7;
  const ahead = strict && later === 0 ? 7 : later;
  const back = later === 0 ? (strict ? -7 : 0) : later - 7;
  return isoOfDay(addDays(base, looksAhead(expression, anchor) ? ahead : back), 'day');
};

/** The Monday of a day's week. */
const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

/** A stretch of days as the month it lies in; null when it lies in two. */
const monthOfDays = (first: Day, last: Day): string | null =>
  first.month === last.month ? isoOfDay(first, 'month') : null;

const resolveOffset = ({ unit, count }: Offset, { published }: Anchor): string | null => {
  if (unit === 'day') return isoOfDay(addDays(published, count), 'day');
  if (unit === 'month') return isoOfDay(addMonths(published, count), 'month');
  if (unit === 'year') return isoOf(published.year + count);
  const monday = addDays(mondayOf(published), 7 * count);
  return monthOfDays(monday, addDays(monday, 6));
};

const resolveWithYear = (year: number, { month, day }: Calendar): string | null => {
  if (month === null || day === null) return isoOf(year, month ?? undefined);
  return isDay({ year, month, day }) ? isoOf(year, month, day) : null;
};

/** Resolves a date no more precisely than its words. Null when they do not tell, or need an anchor that is missing. */
export const resolveExpression = (
  expression: DateExpression,
  anchor: Anchor | null,
): { iso: string; inferred: boolean } | null => {
  const given = (iso: string | null, inferred: boolean) => (iso === null ? null : { iso, inferred });
  if (expression.kind === 'calendar' && expression.year !== null)
    return given(resolveWithYear(expression.year, expression), false);
  if (anchor === null) return null;
  if (expression.kind === 'offset') return given(resolveOffset(expression, anchor), true);
  if (expression.kind === 'weekday-of-week') {
    const monday = addDays(mondayOf(anchor.published), 7 * expression.weeks);
    return given(isoOfDay(addDays(monday, (expression.weekday + 6) % 7), 'day'), true);
  }
  const { month, day, weekday } = expression;
  if (month !== null && day !== null) return given(resolveMonthDay(expression, month, day, anchor), true);
  if (month !== null) return given(resolveMonth(expression, month, anchor), true);
  return weekday === null ? null : given(resolveWeekday(expression, weekday, anchor), true);
};
