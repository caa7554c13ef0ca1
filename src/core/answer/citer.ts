import { resolveDates } from '../dates/resolve-dates.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Excerpt, ExcerptRole, Sentence, Span } from '../model.ts';
import { findSpeaker } from '../speaker/find-speaker.ts';
import { makeExcerpt, spanOf } from './cite.ts';

/** Makes the excerpt of sentences of one passage; highlights are offsets into the file. */
export type Citer = (sentences: readonly Sentence[], highlights: readonly Span[], role?: ExcerptRole) => Excerpt | null;

/** Prepares citing with speakers and resolved dates. */
export const createCiter =
  (lexicon: LexiconIndex): Citer =>
  (sentences, highlights, role = 'answer') => {
    const [first] = sentences;
    if (!first) return null;
    const { source, passage } = first;
    const span = spanOf(sentences);
    const text = source.text.slice(span.start, span.end);
    const { published, language } = source.metadata;
    return makeExcerpt(source, passage, span, {
      role,
      highlights,
      speaker: findSpeaker(text, language, lexicon),
      dates: resolveDates(text, published, language),
    });
  };
