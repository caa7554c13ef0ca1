import { parse } from 'node:path';
import { describeError } from '../describe-error.ts';
import { readAtMost } from '../read-at-most.ts';
import type { FileEntry } from '../scan-folder.ts';
import { MAX_SOURCE_BYTES } from './limits.ts';
import { parseSource } from './parse-source.ts';
import { type SourceReading, unreadableSource } from './source-reading.ts';

/** Reads a file as a source. Never throws: what fails becomes a fault. */
export async function readSource({ file, path }: FileEntry): Promise<SourceReading> {
  const id = parse(path).name;
  try {
    return parseSource(id, file, await readAtMost(path, MAX_SOURCE_BYTES + 1));
  } catch (error) {
    const message = `cannot read the file: ${describeError(error)}; correct its permissions or remove it`;
    return unreadableSource({ id, file, message });
  }
}
