import { createHash } from 'node:crypto';

/** Characters of a key: with 6 bits each, two texts never meet by chance. */
const LENGTH = 22;

/** The short key of a long text. */
export const ticketKey = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, LENGTH);
