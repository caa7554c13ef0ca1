import type { Answerer } from '../../../src/core/answerer.ts';

/** A line as a reader sees it, read without the platform's own code. */
export interface SeenLine {
  readonly kind: 'quotation' | 'words';
  readonly text: string;
}

/** One message that reached somebody. */
export interface SeenMessage {
  readonly lines: readonly SeenLine[];
  readonly audience: 'asker' | 'everyone';
  /** What a notification may show before the message is opened. */
  readonly notification: string;
}

/** All that came of one question. */
export interface Seen {
  readonly messages: readonly SeenMessage[];
  /** Whatever would alert somebody, or do anything but be read. */
  readonly alerts: readonly string[];
}

/** `openly`: before everyone in a channel. `privately`: for one's own eyes. */
type Manner = 'openly' | 'privately';

export interface Asking {
  readonly answerer: Answerer;
  readonly question: string;
  readonly manner: Manner;
  /** The place where it is asked takes no message of the bot. */
  readonly shut?: boolean;
}

/** How a person asks on one platform, and what they see. */
export interface PlatformDriver {
  readonly name: string;
  readonly manners: readonly Manner[];
  /** Length of excerpts of which two fit in one message and four do not; null where any reply is one message. */
  readonly splitsAt: number | null;
  /** Asks once; the platform delivers the question twice, as platforms do. Resolves when all was said. */
  ask(asking: Asking): Promise<Seen>;
}

/** Lines of one kind from a text with line breaks; empty ones are not seen. */
export const wordsOf = (text: string): SeenLine[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'words', text: line.trim() }));

/** Lines where quotations begin with `> `, as a reader sees them; lines of one quotation belong together. */
export const readQuoted = (text: string, read: (line: string) => string): SeenLine[] => {
  const seen: SeenLine[] = [];
  let quoting = false;
  for (const line of text.split('\n')) {
    const quoted = /^>(?: |$)/.test(line);
    const last = seen.at(-1);
    if (!quoted) seen.push(...wordsOf(read(line)));
    else if (quoting && last) seen[seen.length - 1] = { ...last, text: `${last.text}\n${read(line.slice(2))}` };
    else seen.push({ kind: 'quotation', text: read(line.slice(2)) });
    quoting = quoted;
  }
  return seen;
};
