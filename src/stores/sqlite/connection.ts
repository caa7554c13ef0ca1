import Database from 'libsql';
import type { z } from 'zod';

type Value = string | number | null;

/** Another process may be migrating when this one starts; then the start waits so long. */
export const START_WAIT_MS = 10_000;

/** How a connection treats the disk. */
export interface ConnectionOptions {
  /**
   * `full`: what is written survives a power cut. `normal`: it survives the end of the program, and costs a hundredth
   * of the time.
   */
  readonly synchronous: 'full' | 'normal';
  /** How long another process's write is waited for, in milliseconds. */
  readonly busyMs: number;
}

/** A connection to a database file. Everything throws SQLite's errors. */
export interface Connection {
  /** Runs a statement; the number of rows it changed. */
  run(sql: string, ...values: readonly Value[]): number;
  /** Every row, as the schema reads it. */
  rows<Schema extends z.ZodType>(schema: Schema, sql: string, ...values: readonly Value[]): z.output<Schema>[];
  /** The first row; null when there is none. */
  row<Schema extends z.ZodType>(schema: Schema, sql: string, ...values: readonly Value[]): z.output<Schema> | null;
  /** Runs statements that give no rows. */
  execute(sql: string): void;
  /** Does all of it or, when it throws, nothing. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

/** Opens a file, or makes it. Throws when it cannot be opened or holds something else. */
export const connect = (file: string, { synchronous, busyMs }: ConnectionOptions): Connection => {
  const database = new Database(file);
  const settings = [
    `busy_timeout = ${busyMs}`,
    'journal_mode = WAL',
    `synchronous = ${synchronous}`,
    'foreign_keys = ON',
    'secure_delete = ON',
  ];
  for (const setting of settings) database.pragma(setting);
  const statements = new Map<string, Database.Statement<unknown[]>>();
  const prepared = (sql: string): Database.Statement<unknown[]> => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    run: (sql, ...values) => prepared(sql).run([...values]).changes,
    rows: (schema, sql, ...values) =>
      prepared(sql)
        .all([...values])
        .map((row) => schema.parse(row)),
    row: (schema, sql, ...values) => {
      const row = prepared(sql).get([...values]);
      return row === undefined ? null : schema.parse(row);
    },
    execute: (sql) => void database.exec(sql),
    transaction: (work) => {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (failure) {
        if (database.inTransaction) database.exec('ROLLBACK');
        throw failure;
      }
    },
    close: () => void database.close(),
  };
};
