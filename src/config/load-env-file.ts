import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';

/** The settings of the file `.env` in the current folder; none when there is no such file. */
export const loadEnvFile = (path = '.env'): Readonly<Record<string, string>> => {
  try {
    return parse(readFileSync(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new Error(`Cannot read ${path}: give this program the right to read it, or remove it.`, { cause: error });
  }
};
