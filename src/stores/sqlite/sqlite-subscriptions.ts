import { z } from 'zod';
import type { Subscriptions } from '../subscriptions.ts';
import type { Connection } from './connection.ts';
import { deleteForGood } from './delete-for-good.ts';

const subscription = z.object({ person: z.string(), answer: z.string(), address: z.string() });

export const createSqliteSubscriptions = (connection: Connection, now: () => number): Subscriptions => ({
  add: async ({ person, answer, address }) =>
    connection.transaction(() => {
      const update = 'UPDATE subscriptions SET address = ?, at = ? WHERE person = ? AND answer = ?';
      if (connection.run(update, address, now(), person, answer) > 0) return false;
      const insert = 'INSERT INTO subscriptions (person, answer, address, at) VALUES (?, ?, ?, ?)';
      return connection.run(insert, person, answer, address, now()) === 1;
    }),
  remove: async (person, answer) =>
    connection.run('DELETE FROM subscriptions WHERE person = ? AND answer = ?', person, answer) > 0,
  of: async (answer) =>
    connection.rows(
      subscription,
      'SELECT person, answer, address FROM subscriptions WHERE answer = ? ORDER BY rowid',
      answer,
    ),
  forget: (person) => deleteForGood(connection, { table: 'subscriptions', where: 'person = ?' }, person),
  prune: (before) => deleteForGood(connection, { table: 'subscriptions', where: 'at < ?' }, before),
});
