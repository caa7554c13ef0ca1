import { z } from 'zod';
import { StoreError } from '../store-error.ts';
import type { Connection } from './connection.ts';
import { migrations } from './migrations.ts';

const version = z.object({ user_version: z.number() });

/**
 * Brings a database to the newest version, wholly or not at all; other processes wait meanwhile. Throws StoreError
 * when a newer program made it.
 */
export const migrate = (connection: Connection, steps: readonly string[] = migrations): void =>
  connection.transaction(() => {
    const from = connection.row(version, 'PRAGMA user_version')?.user_version ?? 0;
    if (from > steps.length) {
      throw new StoreError(
        `The database has version ${from}, and this program knows ${steps.length}: start the newer program that made it, or set DATABASE_URL to another file.`,
      );
    }
    for (const step of steps.slice(from)) connection.execute(step);
    connection.execute(`PRAGMA user_version = ${steps.length}`);
  });
