import { z } from 'zod';
import type { AnswerRecord, Answers } from '../answers.ts';
import { answerRow, COLUMNS, columnsOf } from './answer-row.ts';
import type { Connection } from './connection.ts';
import { deleteForGood } from './delete-for-good.ts';

const INSERT = `INSERT INTO answers (${COLUMNS}) VALUES (${COLUMNS.split(',')
  .map(() => '?')
  .join(', ')}) ON CONFLICT DO NOTHING`;
const SHOW = 'INSERT INTO shown (source, "start", "end", at, answer) VALUES (?, ?, ?, ?, ?)';

/** Answers that showed a place of a source since a time. Reads the index alone before it reads an answer. */
export const TOUCHING = `SELECT ${COLUMNS} FROM answers WHERE id IN
  (SELECT answer FROM shown WHERE source = ? AND "start" < ? AND "end" > ? AND at >= ?) ORDER BY at, id`;

const IDS_TOUCHING = 'SELECT answer FROM shown WHERE source = ? AND at >= ? GROUP BY answer ORDER BY min(at), answer';
const idRow = z.object({ answer: z.string() });

const PAGE = `SELECT ${COLUMNS} FROM answers WHERE (at, id) > (?, ?) AND at >= ? AND at < ? ORDER BY at, id LIMIT ?`;

/** Later than every date. */
const NEVER = Number.MAX_SAFE_INTEGER;

const cursorOf = ({ at, id }: AnswerRecord): string => `${at}:${id}`;

const readCursor = (cursor: string | null | undefined): readonly [number, string] => {
  const [at = '', ...id] = cursor?.split(':') ?? [];
  return [Number(at || -1), id.join(':')];
};

export const createSqliteAnswers = (connection: Connection): Answers => ({
  record: async (record) =>
    connection.transaction(() => {
      if (connection.run(INSERT, ...columnsOf(record)) === 0) return;
      for (const { source, start, end } of record.excerpts) {
        connection.run(SHOW, source, start, end, record.at, record.id);
      }
    }),
  async settle(id, { delivery, address, messages }) {
    const sql = 'UPDATE answers SET delivery = ?, address = ?, messages = ? WHERE id = ?';
    connection.run(sql, delivery, address, JSON.stringify(messages), id);
  },
  find: async (id) => connection.row(answerRow, `SELECT ${COLUMNS} FROM answers WHERE id = ?`, id),
  touching: async (source, since, span) =>
    connection.rows(answerRow, TOUCHING, source, span?.end ?? NEVER, span?.start ?? -1, since),
  idsTouching: async (source, since) => connection.rows(idRow, IDS_TOUCHING, source, since).map(({ answer }) => answer),
  async page({ from = 0, to = NEVER, after, limit }) {
    const found = connection.rows(answerRow, PAGE, ...readCursor(after), from, to, limit + 1);
    const records = found.slice(0, limit);
    const last = records.at(-1);
    return { records, next: last && found.length > limit ? cursorOf(last) : null };
  },
  forget: (person) => deleteForGood(connection, { table: 'answers', where: 'person = ?' }, person),
  prune: (before) => deleteForGood(connection, { table: 'answers', where: 'at < ?' }, before),
});
