import type { PlacedDate } from '../dates/resolve-dates.ts';

/** Words before a month or year that say which part of it is meant. */
const MIDDLE = String.raw`mid|middle\s+of|mediados\s+del?`;
const END = String.raw`late|end\s+of|close\s+of|(?:finales|final|fines|fin)\s+del?`;

const words = (source: string): string => `(?<!\\p{L})(?:${source})[\\s-]+(?:a[ñn]o\\s+)?`;

/** Prepares telling whether words stand before a date or, as the dates are read, at its beginning. */
const qualifies = (source: string): ((before: string, date: string) => boolean) => {
  const behind = new RegExp(`${words(source)}$`, 'iu');
  const within = new RegExp(`^${words(source)}`, 'iu');
  return (before, date) => behind.test(before) || within.test(date);
};

const isMiddle = qualifies(MIDDLE);
const isEnd = qualifies(END);

/** Characters before a date that are read for its part. */
const REACH = 30;

const YEAR = '2025'.length;
const MONTH = '2025-01'.length;

/** Sorts behind every month and day of a period, and before the next period. */
const LAST = '~';

/**
 * A key by which dates sort: earlier first, and of the same period the coarser first (`2025`, `2025-03`,
 * `2025-03-01`). The middle of a year or month comes behind its first half, its end behind the whole of it.
 *
 * @param text the sentence that the date stands in
 */
export const timeOrder = (text: string, { iso, start, text: date }: PlacedDate): string => {
  if (iso.length > MONTH) return iso;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (isEnd(before, date)) return iso + LAST;
  if (!isMiddle(before, date)) return iso;
  return iso.length === YEAR ? `${iso}-06${LAST}` : `${iso}-15`;
};
