import { createHash } from 'node:crypto';

/** The same for texts with the same words, whatever white space stands between them. */
export function textKey(text: string): string {
  return createHash('sha256').update(text.trim().replace(/\s+/g, ' ')).digest('base64');
}
