import { z } from 'zod';
import type { Delivery } from '../handle-question.ts';
import { messages } from '../messages.ts';
import { languageOf } from '../reply.ts';
import { parseRequest } from '../request.ts';
import { privateOutlet } from './outlets.ts';
import { plainText } from './plain-text.ts';
import { renderFor } from './render-for.ts';
import { answersIn, mayAsk, personKey, replyPlace, type SlackContext } from './slack-context.ts';

const slashCommand = z.object({
  text: z.string().default(''),
  user_id: z.string(),
  channel_id: z.string(),
  response_url: z.string(),
  trigger_id: z.string(),
});

const shortcut = z.object({
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ text: z.string().default(''), ts: z.string(), thread_ts: z.string().optional() }),
  response_url: z.string(),
  trigger_id: z.string(),
});

/** What somebody asks for their own eyes. */
interface PrivateAsking {
  readonly delivery: Omit<Delivery, 'manner' | 'thread' | 'place'>;
  readonly user: string;
  readonly team: string | null;
  readonly channel: string;
  readonly thread: string | null;
  readonly responseUrl: string;
}

const refusalOf = (
  context: SlackContext,
  { team, channel }: PrivateAsking,
): 'externalPerson' | 'otherChannel' | null => {
  if (!mayAsk(context, team)) return 'externalPerson';
  return answersIn(context, channel) ? null : 'otherChannel';
};

const answerPrivately = async (context: SlackContext, asking: PrivateAsking): Promise<void> => {
  const { delivery, user, channel, thread, responseUrl } = asking;
  const place = { channel, thread, user };
  const outlet = privateOutlet(context, { place, responseUrl }, renderFor(context, { kind: 'private', thread }));
  const refused = refusalOf(context, asking);
  if (refused === null) {
    await context.world.handleQuestion(
      { ...delivery, place: replyPlace(context, place, 'private'), manner: 'asked', thread: null },
      outlet,
    );
  } else if (await context.world.stores.seen.claim(delivery.key)) {
    const language = languageOf(delivery.request);
    await outlet.tell(messages(language).wording.chat[refused], language);
  }
};

/** Answers a slash command, privately. */
export const onCommand = async (context: SlackContext, body: unknown): Promise<void> => {
  const command = slashCommand.parse(body);
  const { user_id: user, channel_id: channel, response_url: responseUrl, trigger_id: trigger } = command;
  await answerPrivately(context, {
    delivery: {
      key: `slack:${context.own.team}:command:${trigger}`,
      person: personKey(context, user),
      request: parseRequest(plainText(command.text)),
    },
    user,
    team: null,
    channel,
    thread: null,
    responseUrl,
  });
};

/** Looks up what a message says, privately. */
export const onCheck = async (context: SlackContext, body: unknown): Promise<void> => {
  const { user, channel, message, response_url: responseUrl, trigger_id: trigger } = shortcut.parse(body);
  await answerPrivately(context, {
    delivery: {
      key: `slack:${context.own.team}:check:${trigger}`,
      person: personKey(context, user.id),
      request: { kind: 'check', text: plainText(message.text) },
    },
    user: user.id,
    team: user.team_id ?? null,
    channel: channel.id,
    thread: message.thread_ts ?? null,
    responseUrl,
  });
};
