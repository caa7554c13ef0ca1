import { z } from 'zod';
import { type Conversations, QUESTIONS_RECALLED } from '../conversations.ts';
import type { Connection } from './connection.ts';
import { deleteForGood } from './delete-for-good.ts';

const turn = z.object({ question: z.string() });

const RECALL = `SELECT question FROM turns WHERE thread = ? ORDER BY number DESC LIMIT ${QUESTIONS_RECALLED}`;
const TRIM = `DELETE FROM turns WHERE number IN
  (SELECT number FROM turns WHERE thread = ? ORDER BY number DESC LIMIT -1 OFFSET ${QUESTIONS_RECALLED})`;

/** `hide` stands in for a thread's name, which may name a person. */
export const createSqliteConversations = (
  connection: Connection,
  now: () => number,
  hide: (thread: string) => string,
): Conversations => ({
  recall: async (thread) =>
    connection
      .rows(turn, RECALL, hide(thread))
      .map(({ question }) => question)
      .reverse(),
  async remember(thread, question, person) {
    const hidden = hide(thread);
    connection.transaction(() => {
      const sql = 'INSERT INTO turns (thread, question, person, at) VALUES (?, ?, ?, ?)';
      connection.run(sql, hidden, question, person, now());
      connection.run(TRIM, hidden);
    });
  },
  forget: (person) => deleteForGood(connection, { table: 'turns', where: 'person = ?' }, person),
  prune: (before) => deleteForGood(connection, { table: 'turns', where: 'at < ?' }, before),
});
