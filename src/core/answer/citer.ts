import { resolveDates } from '../dates/resolve-dates.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Excerpt, ExcerptRole, Sentence, Source, Span } from '../model.ts';
import { findSpeaker } from '../speaker/find-speaker.ts';
import { makeExcerpt, spanOf } from './cite.ts';

/** Makes the excerpt of sentences of one passage; highlights are offsets into the file. */
export type Citer = (sentences: readonly Sentence[], highlights: readonly Span[], role?: ExcerptRole) => Excerpt | null;

type Read = Pick<Excerpt, 'speaker' | 'dates'>;

/** Excerpts whose speaker and dates are kept: the same sentences are shown again and again. */
const MOST_KEPT = 4000;

/**
 * Prepares citing sentences of one index, with speakers and resolved dates.
 *
 * @param corrected for the ids of corrected sources, what corrects them
 */
export const createCiter = (lexicon: LexiconIndex, corrected: ReadonlyMap<string, readonly string[]>): Citer => {
  const known = new Map<string, Read>();
  const read = (source: Source, { start, end }: Span): Read => {
    const key = `${start} ${end} ${source.id}`;
    const before = known.get(key);
    if (before) return before;
    const text = source.text.slice(start, end);
    const { published, language } = source.metadata;
    const found = { speaker: findSpeaker(text, language, lexicon), dates: resolveDates(text, published, language) };
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, found);
    return found;
  };
  return (sentences, highlights, role = 'answer') => {
    const [first] = sentences;
    if (!first) return null;
    const { source, passage } = first;
    const span = spanOf(sentences);
    const correctedBy = corrected.get(source.id) ?? [];
    return makeExcerpt(source, passage, span, { role, highlights, correctedBy, ...read(source, span) });
  };
};
