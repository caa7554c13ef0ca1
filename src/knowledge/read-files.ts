import type { FileEntry } from './scan-folder.ts';

/** What was read from a file, with the signature that the file had. */
export interface FileReading<T> {
  readonly signature: string;
  readonly value: T;
}

/** Files read at once. Far below the usual limit of 1,024 open files of a process. */
const PARALLEL = 32;

/**
 * Reads files in parallel. What was read before from an unchanged file is kept as the same object, so that a change can
 * be told by comparing objects.
 */
export async function readFiles<T>(
  entries: readonly FileEntry[],
  previous: ReadonlyMap<string, FileReading<T>>,
  read: (entry: FileEntry) => Promise<T>,
): Promise<ReadonlyMap<string, FileReading<T>>> {
  const readings = new Map<string, FileReading<T>>();
  const waiting = entries.filter((entry) => {
    const known = previous.get(entry.file);
    if (known !== undefined) readings.set(entry.file, known);
    return known?.signature !== entry.signature;
  });
  const queue = waiting.values();
  const work = async (): Promise<void> => {
    for (const entry of queue) {
      const known = previous.get(entry.file);
      const value = await read(entry);
      const same = known !== undefined && JSON.stringify(known.value) === JSON.stringify(value);
      readings.set(entry.file, { signature: entry.signature, value: same ? known.value : value });
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return new Map(entries.flatMap(({ file }) => entryOf(readings, file)));
}

function entryOf<T>(readings: ReadonlyMap<string, T>, file: string): readonly (readonly [string, T])[] {
  const value = readings.get(file);
  return value === undefined ? [] : [[file, value]];
}
