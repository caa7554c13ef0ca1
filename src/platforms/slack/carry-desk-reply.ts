import { messages } from '../messages.ts';
import { mentionsOf, plainText } from './plain-text.ts';
import { isWritten, messageEvent } from './read-message.ts';
import { isEditorsChannel, replyPlace, type SlackContext } from './slack-context.ts';

/**
 * Carries what an editor writes under a question in the editors' channel back to whoever asked it. Mentioning the bot
 * there asks the bot.
 *
 * @returns whether the message was such a reply
 */
export const carryDeskReply = async (context: SlackContext, body: unknown): Promise<boolean> => {
  const parsed = messageEvent.safeParse(body);
  if (!parsed.success || parsed.data.type !== 'message') return false;
  const { channel, thread_ts: thread, ts, text = '', user } = parsed.data;
  const { own, world } = context;
  const isReply = isEditorsChannel(context, channel) && thread !== undefined && isWritten(parsed.data, own.user);
  if (!isReply || user === undefined || mentionsOf(text).includes(own.user)) return false;
  const key = `slack:${channel}:${ts}`;
  const outcome = await world.deskReplies.carry({ to: `slack:${channel}:${thread}`, key, text: plainText(text) });
  if (outcome === 'failed') {
    const to = { ...replyPlace(context, { channel, thread, user }, 'public'), messages: [] };
    await world.followUps.get('slack')?.send(to, messages('en').wording.chat.deskReplyLost, `lost:${key}`);
  }
  return outcome !== 'not_for_anyone';
};
