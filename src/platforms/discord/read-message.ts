import { type Message, MessageReferenceType, MessageType, type SendableChannels } from 'discord.js';
import type { Delivery } from '../handle-question.ts';
import { answersIn, type DiscordContext, listensIn, personKey, replyPlace } from './discord-context.ts';
import { plainText } from './plain-text.ts';

/** A message that may be for the bot. */
export interface Heard {
  readonly delivery: Delivery & { readonly request: { readonly kind: 'question'; readonly text: string } };
  readonly message: Message;
  readonly channel: SendableChannels;
  /** The answer of the bot that it replies to. */
  readonly repliesTo: Message | null;
  /** Why the person is not answered; null when they are. `unreadable`: Discord did not give the words. */
  readonly refusal: 'other_channel' | 'unreadable' | null;
}

const isWritten = ({ author, webhookId, system, type }: Message): boolean =>
  !author.bot &&
  !author.system &&
  !webhookId &&
  !system &&
  (type === MessageType.Default || type === MessageType.Reply);

/** The message that this one replies to; null when it replies to none, or to one that is gone. */
const referenced = async (message: Message): Promise<Message | null> => {
  const { reference } = message;
  if (!reference?.messageId || (reference.type ?? MessageReferenceType.Default) !== MessageReferenceType.Default) {
    return null;
  }
  const known = message.channel.messages.cache.get(reference.messageId);
  if (known) return known;
  try {
    return await message.fetchReference();
  } catch {
    return null;
  }
};

/** People write the bot's role as often as its name. */
const mentionsBot = ({ mentions, client }: Message): boolean =>
  mentions.users.has(client.user.id) || mentions.roles.some((role) => role.tags?.botId === client.user.id);

const mentionsOthers = ({ mentions, client }: Message): boolean =>
  mentions.everyone || mentions.roles.size > 0 || mentions.users.some((user) => user.id !== client.user.id);

const whereabouts = (channel: SendableChannels) => ({
  id: channel.id,
  parentId: channel.isThread() ? channel.parentId : null,
});

const mannerOf = (
  { message, channel, repliesTo }: Pick<Heard, 'message' | 'channel' | 'repliesTo'>,
  context: DiscordContext,
): Delivery['manner'] | null => {
  if (channel.isDMBased() || mentionsBot(message) || repliesTo !== null) return 'asked';
  if (mentionsOthers(message) || message.type === MessageType.Reply) return null;
  if (channel.isThread()) return 'follow_up';
  return listensIn(context, whereabouts(channel)) ? 'overheard' : null;
};

const refusalOf = (
  { message, channel, repliesTo }: Pick<Heard, 'message' | 'channel' | 'repliesTo'>,
  context: DiscordContext,
): Heard['refusal'] => {
  if (!channel.isDMBased() && !answersIn(context, whereabouts(channel))) return 'other_channel';
  const unread = message.content === '' && repliesTo !== null && !mentionsBot(message) && !channel.isDMBased();
  return unread && !context.readsMessages ? 'unreadable' : null;
};

/** A thread or a direct channel is one conversation; elsewhere each message begins one, or goes on with an answer's. */
const conversationOf = (message: Message, channel: SendableChannels): string =>
  channel.isDMBased() || channel.isThread() ? `discord:${channel.id}` : `discord:${channel.id}:${message.id}`;

/** Reads a message. Null for what is not for the bot: its own words, other bots', system messages, talk among people. */
export const readMessage = async (message: Message, context: DiscordContext): Promise<Heard | null> => {
  const { channel } = message;
  if (!isWritten(message) || !channel.isSendable()) return null;
  const target = await referenced(message);
  const repliesTo = target?.author.id === context.client.user.id ? target : null;
  const heard = { message, channel, repliesTo };
  const manner = mannerOf(heard, context);
  if (manner === null) return null;
  return {
    ...heard,
    delivery: {
      key: `discord:${channel.id}:${message.id}`,
      person: personKey(message.author.id),
      place: replyPlace(message, message.author.id, 'public'),
      thread: conversationOf(message, channel),
      request: { kind: 'question', text: plainText(message.content) },
      manner,
    },
    refusal: refusalOf(heard, context),
  };
};
