import type { Place, SlackContext } from './slack-context.ts';

/** Messages to look through: a reply that may have arrived is among the newest. */
const NEWEST = 20;

/** Whether a message whose first block has this identifier stands in a channel or thread. */
export const hasPosted = async (
  { client, own }: SlackContext,
  { channel, thread }: Pick<Place, 'channel' | 'thread'>,
  mark: string,
): Promise<boolean> => {
  const { messages = [] } = thread
    ? await client.conversations.replies({ channel, ts: thread, limit: NEWEST * 5 })
    : await client.conversations.history({ channel, limit: NEWEST });
  return messages.some(({ user, blocks }) => user === own.user && blocks?.some(({ block_id: id }) => id === mark));
};
