import { z } from 'zod';
import type { Notices } from '../notices.ts';
import type { Connection } from './connection.ts';
import { deleteForGood } from './delete-for-good.ts';

const notice = z.object({
  round: z.string(),
  answer: z.string(),
  state: z.enum(['planned', 'sending', 'sent', 'uncertain', 'failed', 'skipped']),
  place: z.string(),
  message: z.string().nullable(),
  reason: z.string().nullable(),
  at: z.number(),
});

const PLAN = `INSERT INTO notices (round, answer, state, place, at) VALUES (?, ?, 'planned', ?, ?)
  ON CONFLICT DO NOTHING`;
const STEP = `UPDATE notices SET state = ?, message = coalesce(?, message), reason = coalesce(?, reason), at = ?
  WHERE round = ? AND answer = ? AND state = ?`;
const LIST = `SELECT round, answer, state, place, message, reason, at FROM notices
  WHERE round = coalesce(?, round) AND state = coalesce(?, state) ORDER BY number`;

export const createSqliteNotices = (connection: Connection, now: () => number): Notices => ({
  plan: async ({ round, answer, place }) => connection.run(PLAN, round, answer, place, now()) === 1,
  step: async (round, answer, { from, to, message, reason }) =>
    connection.run(STEP, to, message ?? null, reason ?? null, now(), round, answer, from) === 1,
  list: async ({ round, state } = {}) => connection.rows(notice, LIST, round ?? null, state ?? null),
  prune: (before) => deleteForGood(connection, { table: 'notices', where: 'at < ?' }, before),
});
