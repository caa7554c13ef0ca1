import type { Excerpt, Sentence, Source, Span } from '../../src/core/model.ts';
import { splitPassages } from '../../src/core/passages/split-passages.ts';

/** All sentences of some sources that are not boilerplate, in order. */
export const sentencesOf = (...sources: readonly Source[]): Sentence[] =>
  sources
    .flatMap((source) =>
      splitPassages(source)
        .filter(({ kind }) => kind !== 'boilerplate')
        .flatMap((passage) =>
          passage.sentences.map((span) => ({
            source,
            passage,
            ...span,
            text: source.text.slice(span.start, span.end),
          })),
        ),
    )
    .map((sentence, index) => ({ ...sentence, index }));

/** A plain excerpt of adjacent sentences. */
export const citePlainly = (sentences: readonly Sentence[], ...highlights: readonly Span[]): Excerpt => {
  const [first] = sentences;
  const last = sentences.at(-1);
  if (!first || !last) throw new Error('cannot cite no sentence; give at least one');
  return {
    role: 'answer',
    source: first.source.id,
    file: first.source.file,
    start: first.start,
    end: last.end,
    text: first.source.text.slice(first.start, last.end),
    highlights: highlights.map(({ start, end }) => ({ start: start - first.start, end: end - first.start })),
    speaker: null,
    dates: [],
    citation: {
      title: null,
      dateline: null,
      publisher: null,
      author: null,
      published: null,
      url: null,
      paragraph: first.passage.paragraph,
      corrected_by: [],
    },
  };
};
