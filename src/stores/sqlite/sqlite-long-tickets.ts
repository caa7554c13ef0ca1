import { z } from 'zod';
import type { LongTickets } from '../long-tickets.ts';
import { ticketKey } from '../ticket-key.ts';
import type { Connection } from './connection.ts';
import { deleteForGood } from './delete-for-good.ts';

const ticket = z.object({ text: z.string() });

export const createSqliteLongTickets = (connection: Connection, now: () => number): LongTickets => ({
  async keep(text) {
    const key = ticketKey(text);
    const sql = 'INSERT INTO tickets (key, text, at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET at = excluded.at';
    connection.run(sql, key, text, now());
    return key;
  },
  find: async (key) => connection.row(ticket, 'SELECT text FROM tickets WHERE key = ?', key)?.text ?? null,
  prune: (before) => deleteForGood(connection, { table: 'tickets', where: 'at < ?' }, before),
});
