import { z } from 'zod';
import type { Feedback } from '../feedback.ts';
import type { Connection } from './connection.ts';
import { deleteForGood } from './delete-for-good.ts';

const vote = z.object({
  person: z.string(),
  answer: z.string(),
  helpful: z.number().transform((value) => value === 1),
  reason: z.string().nullable(),
  at: z.number(),
});

const RECORD = `INSERT INTO votes (person, answer, helpful, reason, at) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (person, answer) DO UPDATE SET helpful = excluded.helpful, reason = excluded.reason, at = excluded.at`;

export const createSqliteFeedback = (connection: Connection, now: () => number): Feedback => ({
  async record({ person, answer, helpful, reason }) {
    connection.run(RECORD, person, answer, helpful ? 1 : 0, reason, now());
  },
  list: async (since) =>
    connection.rows(vote, 'SELECT person, answer, helpful, reason, at FROM votes WHERE at >= ? ORDER BY at', since),
  forget: (person) => deleteForGood(connection, { table: 'votes', where: 'person = ?' }, person),
  prune: (before) => deleteForGood(connection, { table: 'votes', where: 'at < ?' }, before),
});
