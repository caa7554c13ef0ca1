import type { Place, SlackContext } from './slack-context.ts';

/** Messages to look through: what was just posted is among the newest. */
const NEWEST = { channel: 50, thread: 200 };

/** The time stamps of the app's own messages in a channel or thread whose mark begins like this. */
export const findPosted = async (
  { client, own }: SlackContext,
  { channel, thread }: Pick<Place, 'channel' | 'thread'>,
  mark: string,
): Promise<readonly string[]> => {
  const { messages = [] } = thread
    ? await client.conversations.replies({ channel, ts: thread, limit: NEWEST.thread })
    : await client.conversations.history({ channel, limit: NEWEST.channel });
  return messages.flatMap(({ user, blocks, ts }) =>
    ts && user === own.user && blocks?.some(({ block_id: id }) => id?.startsWith(mark)) ? [ts] : [],
  );
};
