import { z } from 'zod';
import type { ArchivedVersion, Versions } from '../versions.ts';
import type { Connection } from './connection.ts';

const COLUMNS = 'source, hash, text, metadata, first_served, last_served, withdrawn_at, reason';

const versionRow = z
  .object({
    source: z.string(),
    hash: z.string(),
    text: z.string(),
    metadata: z.string(),
    first_served: z.number(),
    last_served: z.number(),
    withdrawn_at: z.number().nullable(),
    reason: z.string().nullable(),
  })
  .transform(
    ({ first_served, last_served, withdrawn_at: at, reason, ...version }): ArchivedVersion => ({
      ...version,
      firstServed: first_served,
      lastServed: last_served,
      withdrawn: at === null ? null : { at, reason },
    }),
  );

const SERVE = `INSERT INTO versions (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, NULL, NULL) ON CONFLICT (source, hash)
  DO UPDATE SET metadata = excluded.metadata, last_served = excluded.last_served, withdrawn_at = NULL, reason = NULL`;
const LATEST = `SELECT ${COLUMNS} FROM (SELECT *, row_number() OVER
  (PARTITION BY source ORDER BY last_served DESC, rowid DESC) AS place FROM versions) WHERE place = 1 ORDER BY source`;

export const createSqliteVersions = (connection: Connection): Versions => ({
  async serve({ source, hash, text, metadata }, at) {
    connection.run(SERVE, source, hash, text, metadata, at, at);
  },
  async withdraw(source, at, reason) {
    const sql = 'UPDATE versions SET withdrawn_at = ?, reason = ? WHERE source = ? AND withdrawn_at IS NULL';
    connection.run(sql, at, reason, source);
  },
  history: async (source) => {
    const sql = `SELECT ${COLUMNS} FROM versions WHERE source = ? ORDER BY last_served DESC, rowid DESC`;
    return connection.rows(versionRow, sql, source);
  },
  latest: async () => connection.rows(versionRow, LATEST),
});
