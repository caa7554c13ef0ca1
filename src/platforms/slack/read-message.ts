import { z } from 'zod';
import type { Delivery } from '../handle-question.ts';
import { mentionsOf, plainText } from './plain-text.ts';
import { answersIn, mayAsk, type Place, personKey, replyPlace, type SlackContext } from './slack-context.ts';

/** A `message` or `app_mention` event, as far as it matters. */
export const messageEvent = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  bot_profile: z.unknown().optional(),
  text: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  channel: z.string(),
  channel_type: z.string().optional(),
  edited: z.unknown().optional(),
  hidden: z.boolean().optional(),
  user_team: z.string().optional(),
  source_team: z.string().optional(),
  team: z.string().optional(),
});

type MessageEvent = z.infer<typeof messageEvent>;

/** A message that may be for the bot. */
export interface Heard {
  readonly delivery: Delivery & { readonly request: { readonly kind: 'question'; readonly text: string } };
  readonly place: Place;
  readonly direct: boolean;
  /** Why the person is not answered; null when they are. */
  readonly refusal: 'external' | 'other_channel' | null;
}

/** Kinds of messages that a person writes. */
const WRITTEN = new Set([undefined, 'thread_broadcast', 'file_share', 'me_message']);
const SLACKBOT = 'USLACKBOT';

/** Whether a person wrote it, and not the bot or another one. */
export const isWritten = (event: MessageEvent, ownUser: string): boolean =>
  WRITTEN.has(event.subtype) &&
  event.bot_id === undefined &&
  event.bot_profile === undefined &&
  event.edited === undefined &&
  event.hidden !== true &&
  event.user !== ownUser &&
  event.user !== SLACKBOT;

const mannerOf = (event: MessageEvent, { own, config }: SlackContext): Delivery['manner'] | null => {
  const mentioned = mentionsOf(event.text ?? '');
  if (event.type === 'app_mention' || event.channel_type === 'im' || mentioned.includes(own.user)) return 'asked';
  if (mentioned.length > 0) return null;
  if (event.thread_ts !== undefined) return 'follow_up';
  return config.listenChannels.includes(event.channel) ? 'overheard' : null;
};

/** The thread that the reply goes into: that of the message, else under it; none in a direct message. */
const threadOf = ({ ts, thread_ts: thread }: MessageEvent, direct: boolean): string | null =>
  thread ?? (direct ? null : ts);

const refusalOf = (event: MessageEvent, context: SlackContext, isConnected: boolean): Heard['refusal'] => {
  const team = event.user_team ?? event.source_team ?? event.team;
  if (isConnected && !mayAsk(context, team)) return 'external';
  return answersIn(context, event.channel) ? null : 'other_channel';
};

/**
 * Reads an event. Null for what is not for the bot: its own words, other bots', edits, talk among people.
 * `isConnected`: the channel may be shared with other organisations.
 */
export const readMessage = (body: unknown, context: SlackContext, isConnected: boolean): Heard | null => {
  const parsed = messageEvent.safeParse(body);
  if (!parsed.success) return null;
  const event = parsed.data;
  const { user, channel, ts, text = '' } = event;
  const manner = mannerOf(event, context);
  if (user === undefined || manner === null || !isWritten(event, context.own.user)) return null;
  const direct = event.channel_type === 'im';
  const thread = threadOf(event, direct);
  const { team } = context.own;
  return {
    delivery: {
      key: `slack:${team}:${channel}:${ts}`,
      person: personKey(context, user),
      place: replyPlace(context, { channel, thread, user }, direct ? 'private' : 'public'),
      thread: `slack:${team}:${channel}:${thread ?? ''}`,
      request: { kind: 'question', text: plainText(text) },
      manner,
    },
    place: { channel, thread, user },
    direct,
    refusal: refusalOf(event, context, isConnected),
  };
};
