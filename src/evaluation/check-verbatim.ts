import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Excerpt } from '../core/model.ts';

/** How many excerpts were compared with their files, and how many do not stand there byte for byte. */
export interface VerbatimCheck {
  readonly excerpts: number;
  readonly notVerbatim: number;
}

const readOrNull = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
};

/** Compares excerpts with the files of a knowledge folder. */
export const checkVerbatim = async (
  excerpts: readonly Pick<Excerpt, 'file' | 'start' | 'end' | 'text'>[],
  folder: string,
): Promise<VerbatimCheck> => {
  const files = new Map<string, string | null>();
  for (const file of new Set(excerpts.map((excerpt) => excerpt.file))) {
    files.set(file, await readOrNull(join(folder, file)));
  }
  const altered = excerpts.filter(({ file, start, end, text }) => files.get(file)?.slice(start, end) !== text);
  return { excerpts: excerpts.length, notVerbatim: altered.length };
};
