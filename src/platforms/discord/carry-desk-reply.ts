import type { Message } from 'discord.js';
import { messages } from '../messages.ts';
import { type DiscordContext, replyPlace } from './discord-context.ts';
import { plainText } from './plain-text.ts';

/**
 * Carries an editor's reply to a question in the editors' channel back to whoever asked it.
 *
 * @returns whether the message was such a reply
 */
export const carryDeskReply = async ({ config, world }: DiscordContext, message: Message): Promise<boolean> => {
  const { channelId, reference, author } = message;
  const text = plainText(message.content);
  const isReply = channelId === config.editorsChannel && reference?.messageId !== undefined && !author.bot;
  if (!isReply || text === '') return false;
  const key = `discord:${channelId}:${message.id}`;
  const outcome = await world.deskReplies.carry({ to: `discord:${channelId}:${reference.messageId}`, key, text });
  if (outcome === 'failed') {
    const to = { ...replyPlace(message, author.id, 'public'), messages: [message.id] };
    await world.followUps.get('discord')?.send(to, messages('en').wording.chat.deskReplyLost, `lost:${key}`);
  }
  return outcome !== 'not_for_anyone';
};
