import { existsSync, renameSync } from 'node:fs';
import { z } from 'zod';
import { connect, START_WAIT_MS } from './connection.ts';

const check = z.object({ quick_check: z.string() });

/** What SQLite calls a file that is damaged or no database. */
const isDamage = (failure: unknown): boolean =>
  failure instanceof Error && 'code' in failure && /^SQLITE_(?:CORRUPT|NOTADB)/.test(String(failure.code));

/** Whether a file is there and is no sound database. */
const isCorrupt = (file: string): boolean => {
  if (!existsSync(file)) return false;
  try {
    const connection = connect(file, { synchronous: 'full', busyMs: START_WAIT_MS });
    try {
      return connection.row(check, 'PRAGMA quick_check(1)')?.quick_check !== 'ok';
    } finally {
      connection.close();
    }
  } catch (failure) {
    if (isDamage(failure)) return true;
    throw failure;
  }
};

/** Moves a corrupt file, with its log, out of the way. The new name; null when the file is sound or not there. */
export const setAsideCorrupt = (file: string, at: number): string | null => {
  if (!isCorrupt(file)) return null;
  const aside = `${file}.corrupt-${at}`;
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, `${aside}${suffix}`);
  }
  return aside;
};
