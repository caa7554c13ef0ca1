import { z } from 'zod';
import type { Installations } from '../installations.ts';
import type { Connection } from './connection.ts';

const installation = z.object({ id: z.string(), sealed: z.string() });

const KEEP = `INSERT INTO installations (id, sealed) VALUES (?, ?)
  ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed`;

export const createSqliteInstallations = (connection: Connection): Installations => ({
  async keep(id, sealed) {
    connection.run(KEEP, id, sealed);
  },
  find: async (id) =>
    connection.row(installation, 'SELECT id, sealed FROM installations WHERE id = ?', id)?.sealed ?? null,
  async remove(id) {
    connection.run('DELETE FROM installations WHERE id = ?', id);
  },
  list: async () =>
    connection.rows(installation, 'SELECT id, sealed FROM installations ORDER BY id').map(({ id }) => id),
});
