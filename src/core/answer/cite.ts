import type { Excerpt, ExcerptRole, Passage, ResolvedDate, Sentence, Source, Span } from '../model.ts';

/** What stands beside the words of an excerpt. */
export interface ExcerptDetails {
  readonly role: ExcerptRole;
  /** Offsets into the file. */
  readonly highlights: readonly Span[];
  readonly speaker: string | null;
  readonly dates: readonly ResolvedDate[];
  /** What the sources are called that correct this one. */
  readonly correctedBy: readonly string[];
}

/** Makes the excerpt for a stretch of a source, with its citation. */
export const makeExcerpt = (source: Source, passage: Passage, span: Span, details: ExcerptDetails): Excerpt => {
  const { title, dateline, publisher, author, published, url } = source.metadata;
  return {
    role: details.role,
    source: source.id,
    file: source.file,
    start: span.start,
    end: span.end,
    text: source.text.slice(span.start, span.end),
    highlights: details.highlights
      .map(({ start, end }) => ({
        start: Math.max(start, span.start) - span.start,
        end: Math.min(end, span.end) - span.start,
      }))
      .filter(({ start, end }) => end > start),
    speaker: details.speaker,
    dates: details.dates,
    citation: {
      title,
      dateline,
      publisher,
      author,
      published,
      url,
      paragraph: passage.paragraph,
      corrected_by: details.correctedBy,
    },
  };
};

/** The stretch from the first to the last of some sentences of one passage. */
export const spanOf = (sentences: readonly Sentence[]): Span => ({
  start: Math.min(...sentences.map(({ start }) => start)),
  end: Math.max(...sentences.map(({ end }) => end)),
});
