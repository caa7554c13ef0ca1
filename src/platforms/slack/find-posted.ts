import type { Place, SlackContext } from './slack-context.ts';

/** Messages to look through. Slack begins with the newest of a channel, and with the earliest of a thread. */
const LOOKED_THROUGH = { channel: 50, thread: 200 };

/** How much Slack's clock may be behind this one, in milliseconds. */
const CLOCK_DIFFERENCE = 60_000;

interface Wanted {
  /** What the mark of the messages begins with. */
  readonly mark: string;
  /** When the first of them was posted at the earliest, in milliseconds. */
  readonly since: number;
}

/** A time as Slack writes time stamps. */
const stampOf = (at: number): string => (Math.max(0, at) / 1000).toFixed(6);

/** The time stamps of the app's own messages in a channel or thread that are marked so. */
export const findPosted = async (
  { client, own }: SlackContext,
  { channel, thread }: Pick<Place, 'channel' | 'thread'>,
  { mark, since }: Wanted,
): Promise<readonly string[]> => {
  const oldest = stampOf(since - CLOCK_DIFFERENCE);
  const { messages = [] } = thread
    ? await client.conversations.replies({ channel, ts: thread, oldest, limit: LOOKED_THROUGH.thread })
    : await client.conversations.history({ channel, limit: LOOKED_THROUGH.channel });
  return messages.flatMap(({ user, blocks, ts }) =>
    ts && user === own.user && blocks?.some(({ block_id: id }) => id?.startsWith(mark)) ? [ts] : [],
  );
};
