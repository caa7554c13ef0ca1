import {
  type APIMessageTopLevelComponent,
  ComponentType,
  type Message,
  PermissionFlagsBits,
  type SendableChannels,
  SnowflakeUtil,
} from 'discord.js';
import type { Found, Sought } from '../follow-ups.ts';
import type { MessageBody } from './message-body.ts';

/** Discord gives no more messages at once. */
const LIMIT = 100;
/** How far this machine's clock may be ahead of Discord's, in milliseconds. */
const CLOCKS_DIFFER = 60_000;

interface Wanted extends Pick<Sought, 'since' | 'others'> {
  readonly body: MessageBody;
  /** The message that it replies to. */
  readonly replyTo: string | undefined;
}

const textsIn = (component: APIMessageTopLevelComponent): readonly string[] => {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  return component.type === ComponentType.Container ? component.components.flatMap(textsIn) : [];
};

/** The same in both forms of a message. */
const textOf = (content: string | undefined, components: readonly APIMessageTopLevelComponent[]): string =>
  [content ?? '', ...components.flatMap(textsIn)].filter(Boolean).join('\n\n');

/**
 * A message beside a file says nothing of its words. One with other words in the right place may be an editor's reply,
 * or the one that is looked for, as Discord or an older version of the program put it.
 */
const likeness = (message: Message, { body, replyTo, others }: Wanted): 'same' | 'similar' | 'other' => {
  const { author, client, content, components, reference } = message;
  if (author.id !== client.user.id || others.has(message.id)) return 'other';
  const answers = reference?.messageId;
  if (answers !== undefined && answers !== replyTo) return 'other';
  const given = components.map((component) => component.toJSON());
  const saysSame = textOf(content, given) === textOf(body.content, body.components);
  if (saysSame && !body.files) return 'same';
  return saysSame || answers === replyTo ? 'similar' : 'other';
};

/** Without the right to read what was said before, Discord gives an empty list and no error. */
const isReadable = (channel: SendableChannels): boolean =>
  channel.isDMBased() ||
  (channel.permissionsFor(channel.client.user)?.has(PermissionFlagsBits.ReadMessageHistory) ?? false);

/** Looks for a message of the bot in a channel. It is surely not there when all messages since then were looked at. */
export const findPosted = async (channel: SendableChannels, wanted: Wanted): Promise<Found> => {
  if (!isReadable(channel)) return 'unknown';
  const after = SnowflakeUtil.generate({ timestamp: wanted.since - CLOCKS_DIFFER }).toString();
  const messages = await channel.messages.fetch({ after, limit: LIMIT, cache: false });
  const same = messages.find((message) => likeness(message, wanted) === 'same');
  if (same) return { message: same.id };
  const inDoubt = messages.size >= LIMIT || messages.some((message) => likeness(message, wanted) === 'similar');
  return inDoubt ? 'unknown' : 'absent';
};
