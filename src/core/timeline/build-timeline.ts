import { type PlacedDate, placeDates } from '../dates/resolve-dates.ts';
import type { Excerpt, Sentence, Span, Timeline } from '../model.ts';
import { datelineEnd } from './dateline-end.ts';
import { findYearless } from './find-yearless.ts';
import { repeats } from './repeats.ts';
import { timeOrder } from './time-order.ts';

/** What a timeline asks of others. */
export interface TimelineOptions {
  /** Whether a sentence is about the words asked for. */
  readonly matches: (sentence: Sentence, words: string) => boolean;
  /** Makes an excerpt of a sentence; the highlights are in offsets into its file. */
  readonly cite: (sentences: readonly Sentence[], ...highlights: readonly Span[]) => Excerpt;
}

interface DatedSentence {
  readonly sentence: Sentence;
  readonly date: PlacedDate;
}

/** The dates that a sentence tells an event of, each once. */
const eventDates = ({ text, source }: Sentence): PlacedDate[] => {
  const { published, language } = source.metadata;
  const from = datelineEnd(text);
  const dates = placeDates(text, published, language).filter(({ start, attributive }) => start >= from && !attributive);
  return dates.filter(({ iso }, at) => dates.findIndex((other) => other.iso === iso) === at);
};

/** Leaves out headlines and summaries that a body sentence of the same source repeats with the same date. */
const dropRepeated = (dated: readonly DatedSentence[]): DatedSentence[] => {
  const isRepeated = ({ sentence, date }: DatedSentence): boolean =>
    dated.some((other) => other.date.iso === date.iso && repeats(sentence, other.sentence));
  return dated.filter((one) => !isRepeated(one));
};

const byDate = (one: DatedSentence, other: DatedSentence): number => {
  const [first, second] = [one, other].map(({ sentence, date }) => timeOrder(sentence.text, date));
  return (first ?? '') < (second ?? '') ? -1 : first === second ? 0 : 1;
};

/** The places within a sentence's text as places in its file. */
const inFile = ({ start: from }: Sentence, places: readonly Span[]): Span[] =>
  places.map(({ start, end }) => ({ start: from + start, end: from + end }));

/**
 * Lists the dated sentences in the order of their dates, a sentence once for each date it tells an event of.
 * Sentences of the same date keep the order of their sources. Sentences that name a month whose year nobody gives
 * follow apart, each once, in the order of their sources.
 *
 * @param words what the timeline is about; empty for everything
 */
export const buildTimeline = (
  words: string,
  sentences: readonly Sentence[],
  { matches, cite }: TimelineOptions,
): Timeline => {
  const about = sentences.filter(
    (sentence) => sentence.passage.kind !== 'boilerplate' && (words.trim() === '' || matches(sentence, words)),
  );
  const dated = about.flatMap((sentence) => eventDates(sentence).map((date) => ({ sentence, date })));
  const listed = new Set(dated.map(({ sentence }) => sentence));
  return {
    dated: dropRepeated(dated)
      .toSorted(byDate)
      .map(({ sentence, date }) => ({ iso: date.iso, excerpt: cite([sentence], ...inFile(sentence, [date])) })),
    undated: findYearless(about)
      .filter(({ sentence }) => !listed.has(sentence))
      .map(({ sentence, dates }) => cite([sentence], ...inFile(sentence, dates))),
  };
};
