import { z } from 'zod';
import type { Marks } from '../marks.ts';
import type { Connection } from './connection.ts';

const mark = z.object({ value: z.string(), at: z.number() });

const TURN = `INSERT INTO marks (key, value, at) VALUES (?, ?, ?)
  ON CONFLICT (key) DO UPDATE SET value = excluded.value, at = excluded.at WHERE value <> excluded.value`;

export const createSqliteMarks = (connection: Connection, now: () => number): Marks => ({
  find: async (key) => connection.row(mark, 'SELECT value, at FROM marks WHERE key = ?', key),
  turn: async (key, value) => connection.run(TURN, key, value, now()) === 1,
});
