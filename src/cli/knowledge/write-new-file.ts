import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError, errorCode } from '../../knowledge/describe-error.ts';

interface NewFile {
  /** The knowledge folder. It must be there: a misspelt one is not created. */
  readonly folder: string;
  /** Its folder within, created when missing. */
  readonly within: 'sources' | 'questions';
  readonly name: string;
  readonly text: string;
  /** What to do when the file is there already. */
  readonly remedy: string;
}

/** Writes a file that must not be there yet. Returns what went wrong, or null. */
export async function writeNewFile({ folder, within, name, text, remedy }: NewFile): Promise<string | null> {
  const path = join(folder, within, name);
  try {
    await makeFolder(join(folder, within));
    await writeFile(path, text, { flag: 'wx' });
    return null;
  } catch (error) {
    const advice = errorCode(error) === 'EEXIST' ? remedy : 'check the name of the folder and its permissions';
    return `cannot write ${path}: ${describeError(error)}; ${advice}`;
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}
