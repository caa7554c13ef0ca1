import { createHash } from 'node:crypto';
import type { SlackMessage } from './blocks.ts';

/** What the marks of all parts of the reply to one delivery begin with. */
export const markPrefix = (key: string): string =>
  `reply:${createHash('sha256').update(key).digest('base64url').slice(0, 16)}:`;

/** The mark of one part of the reply to a delivery. */
export const markOf = (key: string, part: number): string => `${markPrefix(key)}${part}`;

/** A message marked so that it can be found again in its channel. */
export const marked = (message: SlackMessage, mark: string): SlackMessage => {
  const [first, ...rest] = message.blocks;
  return first ? { ...message, blocks: [{ ...first, block_id: mark }, ...rest] } : message;
};
