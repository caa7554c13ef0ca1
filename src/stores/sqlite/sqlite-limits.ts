import { z } from 'zod';
import type { Limits } from '../limits.ts';
import type { Connection } from './connection.ts';
import { deleteForGood } from './delete-for-good.ts';

const recent = z.object({ count: z.number(), oldest: z.number().nullable() });

export const createSqliteLimits = (connection: Connection, now: () => number): Limits => ({
  take: async (person, { most, withinMs }) =>
    connection.transaction(() => {
      const at = now();
      connection.run('DELETE FROM taken WHERE person = ? AND at <= ?', person, at - withinMs);
      const found = connection.row(
        recent,
        'SELECT count(*) AS count, min(at) AS oldest FROM taken WHERE person = ?',
        person,
      );
      if (found && found.count >= most) return (found.oldest ?? at) + withinMs - at;
      connection.run('INSERT INTO taken (person, at) VALUES (?, ?)', person, at);
      return 0;
    }),
  forget: (person) => deleteForGood(connection, { table: 'taken', where: 'person = ?' }, person),
  prune: (before) => deleteForGood(connection, { table: 'taken', where: 'at < ?' }, before),
});
