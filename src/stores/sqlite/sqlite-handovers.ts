import { z } from 'zod';
import type { Handovers } from '../handovers.ts';
import type { Connection } from './connection.ts';
import { deleteForGood } from './delete-for-good.ts';

const handover = z.object({
  message: z.string(),
  kind: z.enum(['question', 'problem']),
  question: z.string(),
  person: z.string(),
  address: z.string(),
});

const KEEP =
  'INSERT OR REPLACE INTO handovers (message, kind, question, person, address, at) VALUES (?, ?, ?, ?, ?, ?)';
const FIND = 'SELECT message, kind, question, person, address FROM handovers WHERE message = ?';

export const createSqliteHandovers = (connection: Connection, now: () => number): Handovers => ({
  async keep({ message, kind, question, person, address }) {
    connection.run(KEEP, message, kind, question, person, address, now());
  },
  find: async (message) => connection.row(handover, FIND, message),
  forget: (person) => deleteForGood(connection, { table: 'handovers', where: 'person = ?' }, person),
  prune: (before) => deleteForGood(connection, { table: 'handovers', where: 'at < ?' }, before),
});
