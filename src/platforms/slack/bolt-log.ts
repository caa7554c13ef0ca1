import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../log.ts';

const lineOf = (parts: readonly unknown[]): string =>
  parts
    .map((part) => (part instanceof Error ? part.message : typeof part === 'string' ? part : ''))
    .join(' ')
    .trim();

/** Bolt's log as lines of this program's: warnings and errors, never bodies. */
export const boltLog = (log: Log): Logger => ({
  debug: () => {},
  info: () => {},
  warn: (...parts) => log.warn(`Slack: ${lineOf(parts)}`),
  error: (...parts) => log.warn(`Slack: ${lineOf(parts)}`),
  setLevel: () => {},
  getLevel: () => LogLevel.WARN,
  setName: () => {},
});
