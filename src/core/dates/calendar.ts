/** A day of the proleptic Gregorian calendar; `month` and `day` count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS = 86_400_000;

const toUtc = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);

const fromUtc = (time: number): Day => {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** Reads `2026-02-03`; null for anything else, impossible days included. */
export const parseDay = (iso: string | null): Day | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : null;
};

/** Whether the day exists. */
export const isDay = (day: Day): boolean => {
  const same = fromUtc(toUtc(day));
  return same.year === day.year && same.month === day.month && same.day === day.day;
};

/** The day so many days later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => fromUtc(toUtc(day) + days * MILLISECONDS);

/** The month so many months later, on its first day. */
export const addMonths = ({ year, month }: Day, months: number): Day => fromUtc(Date.UTC(year, month - 1 + months, 1));

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => new Date(toUtc(day)).getUTCDay();

/** Days from one day to another, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toUtc(to) - toUtc(from)) / MILLISECONDS);

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** `2026`, `2026-02` or `2026-02-03`. */
export const isoOf = (year: number, month?: number, day?: number): string =>
  [padded(year, 4), ...(month ? [padded(month, 2)] : []), ...(month && day ? [padded(day, 2)] : [])].join('-');

/** A day's date, as precise as asked. */
export const isoOfDay = ({ year, month, day }: Day, precision: 'year' | 'month' | 'day'): string =>
  isoOf(year, precision === 'year' ? undefined : month, precision === 'day' ? day : undefined);
