import type { Source, Span } from '../../core/model.ts';
import { splitPassages } from '../../core/passages/split-passages.ts';
import type { StoredSource } from '../../knowledge/sources/stored-source.ts';

/** The sentences of a source that can be evidence, and the number of its paragraphs. */
export interface SourceOutline {
  readonly passages: number;
  readonly sentences: readonly Span[];
}

/** Splits a source as the core does. Sentences of boilerplate do not count. */
export function outlineSource(source: Source): SourceOutline {
  const passages = splitPassages(source);
  const evidence = passages.filter(({ kind }) => kind !== 'boilerplate');
  return { passages: passages.length, sentences: evidence.flatMap(({ sentences }) => sentences) };
}

/** A source's title, else its dateline, else its file name. */
export function labelSource({ id, metadata }: Source): string {
  return metadata.title ?? metadata.dateline ?? id;
}

/** Whether a source is served, and if not, why. */
export function describeState({ withdrawn, reason, embargoUntil }: StoredSource, now: Date): string {
  if (withdrawn !== null) return `withdrawn since ${withdrawn}${reason === null ? '' : `: ${reason}`}`;
  if (embargoUntil === null || Date.parse(embargoUntil) <= now.getTime()) return 'served';
  return `embargo until ${embargoUntil.replace(/:00\.000Z$/, 'Z')}`;
}
