import type { Language, ResolvedDate, Span } from '../model.ts';
import { type Day, parseDay } from './calendar.ts';
import type { DateExpression } from './date-expression.ts';
import { lookAround } from './direction.ts';
import { findDateExpressions } from './find-date-expressions.ts';
import { resolveExpression } from './resolve-expression.ts';

/** A resolved date with its place in the text. */
export interface PlacedDate extends ResolvedDate, Span {
  /** Whether it only describes a noun ("a 1995 protocol"), so that no event is told of it. */
  readonly attributive: boolean;
}

const dayIn = (iso: string): Day => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
};

/** Resolves dates as {@link resolveDates} does, and tells where they stand in the text. */
export const placeDates = (text: string, published: string | null, language: Language): readonly PlacedDate[] =>
  resolveAll(text, published, { language, lenient: false });

/** Resolves all dates of a text; `lenient` as in {@link findDateExpressions}. */
export const resolveAll = (
  text: string,
  published: string | null,
  { language, lenient }: { readonly language: Language; readonly lenient: boolean },
): readonly PlacedDate[] => {
  const day = parseDay(published);
  const dates: PlacedDate[] = [];
  let spoken: Day | null = day;
  for (const expression of findDateExpressions(text, language, lenient)) {
    const anchor = day && { published: day, spoken: spoken ?? day, direction: lookAround(text, expression, language) };
    const resolved = resolveExpression(expression, anchor);
    if (resolved === null) continue;
    const { start, end, attributive }: DateExpression = expression;
    dates.push({ text: text.slice(start, end), ...resolved, start, end, attributive });
    if (anchor?.direction === 'past' && resolved.iso.length > 4) spoken = dayIn(resolved.iso);
  }
  return dates;
};

/**
 * Resolves the dates that a source's words name, no more precisely than the words: "In September" is a month.
 * A month, day or weekday alone is the latest one not after publication, or the earliest one not before when
 * the sentence looks ahead. An undated source resolves only dates whose year it gives. Vague words resolve to
 * nothing.
 *
 * @param text a sentence or two, as they stand in the source
 * @param published ISO date of the source
 */
export const resolveDates = (text: string, published: string | null, language: Language): ResolvedDate[] =>
  placeDates(text, published, language).map(({ text: words, iso, inferred }) => ({ text: words, iso, inferred }));
