import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Connection } from './connection.ts';

const BYTES = 32;

/** What pseudonyms of this database are made with; made once. */
export const saltOf = (connection: Connection): string => {
  const made = randomBytes(BYTES).toString('base64url');
  connection.run("INSERT INTO secrets (name, value) VALUES ('salt', ?) ON CONFLICT DO NOTHING", made);
  const kept = connection.row(z.object({ value: z.string() }), "SELECT value FROM secrets WHERE name = 'salt'");
  return kept?.value ?? made;
};
