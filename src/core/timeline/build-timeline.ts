import { type PlacedDate, placeDates } from '../dates/resolve-dates.ts';
import type { Excerpt, Sentence, Span, TimelineEntry } from '../model.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import { datelineEnd } from './dateline-end.ts';

/** What a timeline asks of others. */
export interface TimelineOptions {
  /** Whether a sentence is about the words asked for. */
  readonly matches: (sentence: Sentence, words: string) => boolean;
  /** Makes an excerpt of a sentence; the highlight is in offsets into its file. */
  readonly cite: (sentences: readonly Sentence[], highlight: Span) => Excerpt;
}

/** Share of a summary's content words that a body sentence must have to repeat it. */
const REPEATED_SHARE = 0.75;

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

const contentWords = (text: string): ReadonlySet<string> =>
  new Set(tokenize(text).flatMap(({ word }) => (isStopWord(word) ? [] : [word])));

const repeats = (summary: Sentence, body: Sentence): boolean => {
  const words = [...contentWords(summary.text)];
  const others = contentWords(body.text);
  return words.filter((word) => others.has(word)).length >= REPEATED_SHARE * words.length;
};

/** Leaves out headlines and summaries that a body sentence of the same source repeats with the same date. */
const dropRepeated = (dated: readonly DatedSentence[]): DatedSentence[] => {
  const isRepeated = ({ sentence, date }: DatedSentence): boolean =>
    dated.some(
      (other) =>
        other.date.iso === date.iso &&
        other.sentence.passage.kind === 'body' &&
        other.sentence.source === sentence.source &&
        repeats(sentence, other.sentence),
    );
  return dated.filter((one) => one.sentence.passage.kind === 'body' || !isRepeated(one));
};

/** Earlier first; of the same period the coarser first: `2025`, `2025-03`, `2025-03-01`. */
const byDate = (one: DatedSentence, other: DatedSentence): number =>
  one.date.iso < other.date.iso ? -1 : one.date.iso > other.date.iso ? 1 : 0;

/**
 * Lists the dated sentences in the order of their dates, a sentence once for each date it tells an event of.
 * Sentences of the same date keep the order of their sources.
 *
 * @param words what the timeline is about; empty for everything
 */
export const buildTimeline = (
  words: string,
  sentences: readonly Sentence[],
  { matches, cite }: TimelineOptions,
): TimelineEntry[] => {
  const about = words.trim() === '' ? sentences : sentences.filter((sentence) => matches(sentence, words));
  const dated = about
    .filter(({ passage }) => passage.kind !== 'boilerplate')
    .flatMap((sentence) => eventDates(sentence).map((date) => ({ sentence, date })));
  return dropRepeated(dated)
    .toSorted(byDate)
    .map(({ sentence, date }) => ({
      iso: date.iso,
      excerpt: cite([sentence], { start: sentence.start + date.start, end: sentence.start + date.end }),
    }));
};
