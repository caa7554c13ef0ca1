import type { SlackMessage } from './blocks.ts';
import { asDeliveryFailure } from './delivery-failure.ts';
import type { Place, SlackContext } from './slack-context.ts';

/** A message as the Web API takes it: no previews, no names made into mentions, no markup in its text. */
const contentOf = ({ text, blocks }: SlackMessage) => ({
  text,
  blocks: [...blocks],
  unfurl_links: false,
  unfurl_media: false,
  link_names: false,
  parse: 'none' as const,
  mrkdwn: false,
});

/** Posts for everyone in a channel or thread; resolves with the message's time stamp. */
export const postPublicly = async (
  { client }: SlackContext,
  { channel, thread }: Pick<Place, 'channel' | 'thread'>,
  message: SlackMessage,
): Promise<string> => {
  try {
    const { ts } = await client.chat.postMessage({
      channel,
      ...contentOf(message),
      ...(thread && { thread_ts: thread }),
    });
    return ts ?? '';
  } catch (failure) {
    throw asDeliveryFailure(failure);
  }
};

/** Posts for one person in a channel or thread. */
export const postPrivately = async ({ client }: SlackContext, place: Place, message: SlackMessage): Promise<void> => {
  try {
    const { text, blocks, link_names, parse } = contentOf(message);
    await client.chat.postEphemeral({
      channel: place.channel,
      user: place.user,
      text,
      blocks,
      link_names,
      parse,
      ...(place.thread && { thread_ts: place.thread }),
    });
  } catch (failure) {
    throw asDeliveryFailure(failure);
  }
};

/** Writes to a person directly. */
export const postDirectly = (context: SlackContext, user: string, message: SlackMessage): Promise<string> =>
  postPublicly(context, { channel: user, thread: null }, message);
