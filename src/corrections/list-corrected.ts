import type { Source } from '../core/model.ts';
import type { Memory } from './baseline.ts';
import { changedText, correctedText, type SourceChange } from './find-changes.ts';
import { fromVersion } from './source-version.ts';

/** A sentence that is no longer served as it was, and what stands in its place. */
export interface Superseded {
  readonly change: SourceChange;
  readonly was: string;
  /** Null when nothing does. */
  readonly now: { readonly text: string; readonly paragraph: number } | null;
}

const supersededIn = (change: SourceChange): readonly Superseded[] =>
  change.sentences.flatMap((sentence): readonly Superseded[] => {
    if (sentence.kind === 'changed') return [{ change, was: sentence.before.text, now: sentence.after }];
    return sentence.kind === 'removed' ? [{ change, was: sentence.before.text, now: null }] : [];
  });

/**
 * The words of served sources that were corrected, each once: by a new text of the same source, or by a source that
 * corrects it. Nothing of a source that is withdrawn or under embargo is in it, nor
 * withdrawn words of one that is back.
 */
export const listCorrected = async (
  served: readonly Source[],
  { versions }: Pick<Memory, 'versions'>,
): Promise<readonly Superseded[]> => {
  const found = new Map<string, Superseded>();
  for (const source of served) {
    const history = (await versions.history(source.id)).filter(({ withdrawn }) => withdrawn === null);
    const older = history.map(fromVersion).filter(({ text }) => text !== source.text);
    const corrections = served.filter(({ metadata }) => metadata.corrects === source.id);
    const changes = [
      ...older.map((before) => changedText(before, source)),
      ...corrections.map((correction) => correctedText(source, correction)),
    ];
    for (const one of changes.flatMap(supersededIn)) {
      const key = `${source.id} ${one.was}`;
      if (!found.has(key)) found.set(key, one);
    }
  }
  return [...found.values()];
};
