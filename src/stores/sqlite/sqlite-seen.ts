import type { SeenDeliveries } from '../seen-deliveries.ts';
import type { Connection } from './connection.ts';
import { deleteForGood } from './delete-for-good.ts';

/** `hide` stands in for a key, which may name people and hold what they asked. */
export const createSqliteSeen = (
  connection: Connection,
  now: () => number,
  hide: (key: string) => string,
): SeenDeliveries => ({
  claim: async (key) =>
    connection.run('INSERT INTO seen (key, at) VALUES (?, ?) ON CONFLICT DO NOTHING', hide(key), now()) === 1,
  async release(key) {
    connection.run('DELETE FROM seen WHERE key = ?', hide(key));
  },
  prune: (before) => deleteForGood(connection, { table: 'seen', where: 'at < ?' }, before),
});
