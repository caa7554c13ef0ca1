import type { Source, SourceMetadata } from '../core/model.ts';
import { splitPassages } from '../core/passages/split-passages.ts';
import { pairNearest } from './pair-nearest.ts';
import { sameWords } from './same-words.ts';

/** A sentence with the paragraph that it stands in, verbatim. */
export interface Quoted {
  readonly text: string;
  readonly paragraph: number;
}

/** What became of one sentence. */
export type SentenceChange =
  | { readonly kind: 'unchanged'; readonly before: Quoted; readonly after: Quoted }
  | { readonly kind: 'changed'; readonly before: Quoted; readonly after: Quoted }
  | { readonly kind: 'removed'; readonly before: Quoted }
  | { readonly kind: 'withdrawn'; readonly before: Quoted }
  | { readonly kind: 'added'; readonly after: Quoted };

/** Metadata that stands in a citation. */
const CITED = [
  'title',
  'dateline',
  'publisher',
  'author',
  'published',
  'url',
] as const satisfies readonly (keyof SourceMetadata)[];

/** Metadata that is cited otherwise than before. */
export interface CitationChange {
  readonly field: (typeof CITED)[number];
  readonly before: string | null;
  readonly after: string | null;
}

/** The sentences of a source that can be evidence. */
const quotedSentences = (source: Source): readonly Quoted[] =>
  splitPassages(source)
    .filter(({ kind }) => kind !== 'boilerplate')
    .flatMap(({ paragraph, sentences }) =>
      sentences.map(({ start, end }) => ({ paragraph, text: source.text.slice(start, end) })),
    );

/** The sentences of each text that the other has not, and those that stand in both. */
const sortOut = (before: readonly Quoted[], after: readonly Quoted[]) => {
  const byWords = new Map(after.map((sentence) => [sameWords(sentence.text), sentence]));
  const known = new Set(before.map(({ text }) => sameWords(text)));
  return {
    kept: (sentence: Quoted): Quoted | undefined => byWords.get(sameWords(sentence.text)),
    gone: before.filter(({ text }) => !byWords.has(sameWords(text))),
    fresh: after.filter(({ text }) => !known.has(sameWords(text))),
  };
};

/**
 * What became of each sentence of a text in its newer form, in the order of the old text; what was added comes last.
 * A sentence that only moved, or is only laid out otherwise, is unchanged.
 */
export const compareTexts = (before: Source, after: Source): readonly SentenceChange[] => {
  const old = quotedSentences(before);
  const { kept, gone, fresh } = sortOut(old, quotedSentences(after));
  const pairs = pairNearest(gone, fresh);
  const paired = new Set(pairs.values());
  const changes = old.map((sentence): SentenceChange => {
    const same = kept(sentence);
    if (same) return { kind: 'unchanged', before: sentence, after: same };
    const near = pairs.get(sentence);
    return near ? { kind: 'changed', before: sentence, after: near } : { kind: 'removed', before: sentence };
  });
  const added = fresh.filter((sentence) => !paired.has(sentence));
  return [...changes, ...added.map((after): SentenceChange => ({ kind: 'added', after }))];
};

/** What a source that corrects another changes in it. What it does not speak of stays as it is. */
export const compareCorrection = (corrected: Source, correction: Source): readonly SentenceChange[] =>
  compareTexts(corrected, correction).map((change) =>
    change.kind === 'removed' ? { kind: 'unchanged', before: change.before, after: change.before } : change,
  );

/** What became of a text that is served no longer. */
export const withdrawAll = (before: Source): readonly SentenceChange[] =>
  quotedSentences(before).map((sentence) => ({ kind: 'withdrawn', before: sentence }));

/** What is cited otherwise than before. */
export const compareCitations = (before: Source, after: Source): readonly CitationChange[] =>
  CITED.map((field) => ({ field, before: before.metadata[field], after: after.metadata[field] })).filter(
    (change) => change.before !== change.after,
  );
