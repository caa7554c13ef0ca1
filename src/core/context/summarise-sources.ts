import type { SourceSummary } from '../answerer.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';

/** The served sources with their counts, newest first, undated ones last. */
export const summariseSources = ({ sources, passages }: SentenceIndex): readonly SourceSummary[] =>
  sources
    .map((source) => {
      const evidence = (passages.get(source.id) ?? []).filter(({ kind }) => kind !== 'boilerplate');
      return {
        ...source.metadata,
        id: source.id,
        file: source.file,
        passages: evidence.length,
        sentences: evidence.reduce((sum, passage) => sum + passage.sentences.length, 0),
      };
    })
    .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? '') || a.id.localeCompare(b.id));
