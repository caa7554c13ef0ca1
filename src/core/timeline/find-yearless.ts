import { findDateExpressions } from '../dates/find-date-expressions.ts';
import type { Sentence, Span } from '../model.ts';
import { datelineEnd } from './dateline-end.ts';
import { repeats } from './repeats.ts';

/** A sentence with the places in its text of dates whose year nobody gives. */
export interface YearlessSentence {
  readonly sentence: Sentence;
  readonly dates: readonly Span[];
}

interface NamedMonth extends Span {
  readonly month: number;
  readonly yearless: boolean;
}

/** The calendar months that a sentence names, alone or with a day or year. */
const monthsIn = ({ text, source }: Sentence): NamedMonth[] => {
  const from = datelineEnd(text);
  return findDateExpressions(text, source.metadata.language).flatMap((expression): NamedMonth[] => {
    if (expression.kind !== 'calendar' || expression.attributive || expression.start < from) return [];
    const { month, year, start, end } = expression;
    return month === null ? [] : [{ month, start, end, yearless: year === null }];
  });
};

const isRepeated = (summary: Sentence, sentences: readonly Sentence[]): boolean =>
  sentences.some((body) => {
    if (!repeats(summary, body)) return false;
    const named = new Set(monthsIn(body).map(({ month }) => month));
    return monthsIn(summary).every(({ month }) => named.has(month));
  });

/**
 * Finds the sentences of undated sources that name a month, or a day of one, without its year. Headlines and
 * summaries that a body sentence repeats with the same months are left out.
 */
export const findYearless = (sentences: readonly Sentence[]): YearlessSentence[] => {
  const undated = sentences.filter(({ source }) => source.metadata.published === null);
  return undated.flatMap((sentence) => {
    const dates = monthsIn(sentence).filter(({ yearless }) => yearless);
    return dates.length === 0 || isRepeated(sentence, undated) ? [] : [{ sentence, dates }];
  });
};
