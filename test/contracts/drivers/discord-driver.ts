import { z } from 'zod';
import { seenBy } from '../../platforms/discord/as-seen.ts';
import { textOf } from '../../platforms/discord/fake/limits.ts';
import type { KeptMessage } from '../../platforms/discord/fake/messages.ts';
import { aCommand, aMessage, MENTION } from '../../platforms/discord/fake/payloads.ts';
import { ID } from '../../platforms/discord/fake/people.ts';
import type { Received } from '../../platforms/discord/fake/routes.ts';
import { startWithDiscord } from '../../platforms/discord/fake/start.ts';
import { type Asking, type PlatformDriver, readQuoted, type Seen, type SeenMessage } from './platform-driver.ts';

const EPHEMERAL = 64;
const POST = /POST \/channels\/\d+\/messages/;

/** A link shows its label. Its address holds nothing that could end it. */
const LINK = /\[([^[\]]+)\]\(<https?:[^<>()\s]+>\)/g;

const readLine = (line: string): string => (line.trim() === '' ? '' : seenBy(line.replace(LINK, '$1')));

const isPrivate = ({ flags, channel_id: channel }: KeptMessage): boolean =>
  (flags & EPHEMERAL) !== 0 || channel === ID.direct;

const seenIn = (message: KeptMessage): SeenMessage => ({
  lines: readQuoted(textOf(message), readLine),
  audience: isPrivate(message) ? 'asker' : 'everyone',
  notification: message.content.split('\n').map(readLine).join('\n'),
});

const silent = z.object({ parse: z.tuple([]), replied_user: z.literal(false).optional() }).strict();
const callback = z.object({ data: z.record(z.string(), z.unknown()) });

/** Every message has to say that it alerts nobody. */
const alertsIn = ({ method, path, body }: Received): string[] => {
  const message = callback.safeParse(body).data?.data ?? body;
  const isMessage = 'components' in message || 'content' in message;
  if (!isMessage || silent.safeParse(message['allowed_mentions']).success) return [];
  return [`${method} ${path} may alert: ${JSON.stringify(message['allowed_mentions'])}`];
};

const ask = async (channel: string, { answerer, question, manner, shut = false }: Asking): Promise<Seen> => {
  const running = await startWithDiscord({ answerer });
  const { discord, say, interact } = running;
  try {
    if (shut) discord.rest.fail(POST, { status: 403, code: 50013 });
    const message = aMessage(`${MENTION} ${question}`, { channel_id: channel });
    const command = aCommand('ask', { question }, channel === ID.bare ? { app_permissions: '0' } : {});
    for (let time = 0; time < 2; time += 1) {
      if (manner === 'openly') say(message);
      else interact(command);
    }
    await running.reply();
  } finally {
    await running.stop();
  }
  const sent = discord.rest.requests.filter(({ method }) => method === 'POST' || method === 'PATCH');
  return { messages: discord.posted().map(seenIn), alerts: [...sent.flatMap(alertsIn), ...discord.violations] };
};

const inChannel = (channel: string): Pick<PlatformDriver, 'manners' | 'ask'> => ({
  manners: ['openly', 'privately'],
  ask: (asking) => ask(channel, asking),
});

/** Discord: a mention in a channel, or a command. */
export const discordDriver: PlatformDriver = { name: 'Discord', splitsAt: 1_400, ...inChannel(ID.channel) };

/** The same in a channel where the bot may write plain text only. */
export const plainDiscordDriver: PlatformDriver = {
  name: 'Discord in plain text',
  splitsAt: 700,
  ...inChannel(ID.bare),
};
