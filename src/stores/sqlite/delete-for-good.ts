import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import type { Connection } from './connection.ts';

/** Rows deleted at once: a few milliseconds, so that answers and other processes get their turn between. */
const BATCH = 500;

/**
 * Deletes rows, overwrites them with zeros, and takes them out of the write-ahead log; resolves with how many.
 * `where` comes from the code, never from outside.
 */
export const deleteForGood = async (
  connection: Connection,
  { table, where }: { readonly table: string; readonly where: string },
  value: string | number,
): Promise<number> => {
  const sql = `DELETE FROM ${table} WHERE rowid IN (SELECT rowid FROM ${table} WHERE ${where} LIMIT ${BATCH})`;
  let deleted = 0;
  for (let batch = BATCH; batch === BATCH; ) {
    batch = connection.run(sql, value);
    deleted += batch;
    await breathe();
  }
  if (deleted > 0) connection.rows(z.unknown(), 'PRAGMA wal_checkpoint(TRUNCATE)');
  return deleted;
};
