import { createHmac } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Concerns } from '../stores.ts';
import { type Connection, connect, START_WAIT_MS } from './connection.ts';
import { migrate } from './migrate.ts';
import { saltOf } from './salt-of.ts';
import { createSqliteAnswers } from './sqlite-answers.ts';
import { createSqliteConversations } from './sqlite-conversations.ts';
import { createSqliteFeedback } from './sqlite-feedback.ts';
import { createSqliteHandovers } from './sqlite-handovers.ts';
import { createSqliteInstallations } from './sqlite-installations.ts';
import { createSqliteLimits } from './sqlite-limits.ts';
import { createSqliteLongTickets } from './sqlite-long-tickets.ts';
import { createSqliteMarks } from './sqlite-marks.ts';
import { createSqliteNotices } from './sqlite-notices.ts';
import { createSqliteSeen } from './sqlite-seen.ts';
import { createSqliteSubscriptions } from './sqlite-subscriptions.ts';
import { createSqliteVersions } from './sqlite-versions.ts';
import { waitUntilFree } from './wait-until-free.ts';

/** An open database file. */
export interface SqliteStore {
  readonly concerns: Concerns;
  /** What its pseudonyms are made with. */
  readonly salt: string;
  readonly close: () => void;
}

/** While questions are answered nothing holds the program up longer for another process's write, in milliseconds. */
const WAIT = 100;

/** Brings a file to the newest version; what its pseudonyms are made with. */
const prepare = (file: string): string => {
  const connection = connect(file, { synchronous: 'full', busyMs: START_WAIT_MS });
  try {
    migrate(connection);
    return saltOf(connection);
  } finally {
    connection.close();
  }
};

/** Puts what the write-ahead log holds into the file, so that the file alone is the whole database. */
const emptyLog = (connection: Connection): void => {
  try {
    connection.rows(z.unknown(), 'PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // The log stays beside the file; whoever opens it next reads both.
  }
};

const concernsOf = (parts: { lasting: Connection; quick: Connection; salt: string; now: () => number }): Concerns => {
  const { lasting, quick, salt, now } = parts;
  const hide = (text: string): string => createHmac('sha256', salt).update(text).digest('base64url');
  return {
    seen: createSqliteSeen(quick, now, hide),
    conversations: createSqliteConversations(quick, now, hide),
    longTickets: createSqliteLongTickets(quick, now),
    limits: createSqliteLimits(quick, now),
    answers: waitUntilFree(createSqliteAnswers(lasting)),
    feedback: waitUntilFree(createSqliteFeedback(lasting, now)),
    subscriptions: waitUntilFree(createSqliteSubscriptions(lasting, now)),
    installations: waitUntilFree(createSqliteInstallations(lasting)),
    versions: waitUntilFree(createSqliteVersions(lasting)),
    notices: waitUntilFree(createSqliteNotices(lasting, now)),
    handovers: waitUntilFree(createSqliteHandovers(lasting, now)),
    marks: waitUntilFree(createSqliteMarks(lasting, now)),
  };
};

/**
 * Opens a database file, or makes it with its folder, and brings it to the newest version. What a question waits for
 * goes over a connection that does not wait for the disk. Throws StoreError for a newer program's file.
 */
export const openSqlite = (file: string, now: () => number = Date.now): SqliteStore => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const salt = prepare(file);
  const lasting = connect(file, { synchronous: 'full', busyMs: WAIT });
  const quick = connect(file, { synchronous: 'normal', busyMs: WAIT });
  return {
    salt,
    concerns: concernsOf({ lasting, quick, salt, now }),
    close: () => {
      quick.close();
      emptyLog(lasting);
      lasting.close();
    },
  };
};
