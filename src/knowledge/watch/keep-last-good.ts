import type { FolderReading } from '../read-folder.ts';
import type { StoredSource } from '../sources/stored-source.ts';

/** A reading in which broken files stand for their last good version, and the good versions to remember. */
export interface ReadingWithLastGood {
  readonly reading: FolderReading;
  readonly lastGood: ReadonlyMap<string, StoredSource>;
}

/**
 * Puts the last good version of a source in the place of a file that is broken just now. A file that is gone, or that
 * seems to say that it is withheld, loses its last good version for good.
 */
export function keepLastGood(reading: FolderReading, lastGood: ReadonlyMap<string, StoredSource>): ReadingWithLastGood {
  const kept = new Map<string, StoredSource>();
  const sources = new Map(reading.sources);
  for (const [file, { signature, value }] of reading.sources) {
    const good = value.source ?? (value.withheld ? undefined : lastGood.get(file));
    if (good === undefined) continue;
    kept.set(file, good);
    if (value.source === null) sources.set(file, { signature, value: { ...value, source: good } });
  }
  return { reading: { ...reading, sources }, lastGood: kept };
}
