import { vi } from 'vitest';
import { z } from 'zod';
import type { Call } from '../../platforms/slack/fake/fake-slack.ts';
import { type Mode, startWithSlack } from '../../platforms/slack/fake/start.ts';
import { type Asking, type PlatformDriver, type SeenLine, type SeenMessage, wordsOf } from './platform-driver.ts';

const node = z.looseObject({
  type: z.string(),
  text: z.string().optional().catch(undefined),
  elements: z.array(z.unknown()).optional(),
});

const MESSAGES = new Set(['chat.postMessage', 'chat.postEphemeral', 'response_url']);
const WAIT = { timeout: 5_000, interval: 5 };

const ENTITIES: readonly (readonly [string, string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
];

const unescaped = (text: string): string =>
  ENTITIES.reduce((read, [entity, character]) => read.replaceAll(entity, character), text);

/** A link shows its label. */
const readMrkdwn = (text: string): string => unescaped(text.replace(/<https?:[^<>|]+\|([^<>]+)>/g, '$1'));

const textOf = (part: unknown): string => {
  const { type, text = '', elements = [] } = node.parse(part);
  return type === 'mrkdwn' ? readMrkdwn(text) : text + elements.map(textOf).join(type === 'context' ? ' · ' : '');
};

/** Blocks as a reader sees them; what can be pressed is left out. */
const readBlock = (block: unknown): SeenLine[] => {
  const { type, elements = [] } = node.parse(block);
  if (type === 'rich_text') return elements.flatMap(readBlock);
  if (type === 'rich_text_quote') return [{ kind: 'quotation', text: textOf(block) }];
  return type === 'actions' ? [] : wordsOf(textOf(block));
};

const isPrivate = ({ method, request }: Call): boolean =>
  method === 'chat.postEphemeral' ||
  (method === 'response_url' && request['response_type'] === 'ephemeral') ||
  /^[DU]/.test(z.string().catch('').parse(request['channel']));

const seenIn = (call: Call): SeenMessage => ({
  lines: z.array(z.unknown()).parse(call.request['blocks']).flatMap(readBlock),
  audience: isPrivate(call) ? 'asker' : 'everyone',
  notification: unescaped(String(call.request['text'])),
});

const MARKUP = /<[!@#][^>]*>/g;
const ALERTING = new Set(['user', 'usergroup', 'broadcast', 'channel']);

/** Elements that alert somebody, and markup that does where markup works. */
const alertsInBlock = (part: unknown): string[] => {
  const { type, text = '', elements = [] } = node.parse(part);
  const own = type === 'mrkdwn' ? (text.match(MARKUP) ?? []) : [];
  return [...own, ...(ALERTING.has(type) ? [type] : []), ...elements.flatMap(alertsInBlock)];
};

/** Settings that let Slack look for names in a text, or show it in more places. */
const wants = ({ link_names: names, parse = 'none', reply_broadcast: broadcast }: Call['request']): boolean =>
  names === true || parse !== 'none' || broadcast === true;

const alertsIn = ({ request }: Call): string[] => [
  ...(z.string().parse(request['text']).match(MARKUP) ?? []),
  ...z.array(z.unknown()).parse(request['blocks']).flatMap(alertsInBlock),
  ...(wants(request) ? [JSON.stringify(request)] : []),
];

const ask = async (mode: Mode, { answerer, question, manner, shut = false }: Asking) => {
  const running = await startWithSlack({ mode, answerer });
  const { slack, payloads, transport } = running;
  const taken = (): Call[] =>
    slack.calls.filter(({ method }) => MESSAGES.has(method) && !(shut && method === 'chat.postMessage'));
  try {
    if (shut) slack.fail('chat.postMessage', { error: 'not_in_channel' });
    const command = payloads.command(question);
    const event = payloads.eventOf(payloads.mention(question));
    for (let time = 0; time < 2; time += 1) {
      await (manner === 'openly' ? transport.send('events_api', event) : transport.send('slash_commands', command));
    }
    await vi.waitFor(() => {
      if (taken().length === 0) throw new Error('nothing was said');
    }, WAIT);
  } finally {
    await running.stop();
  }
  return { messages: taken().map(seenIn), alerts: [...taken().flatMap(alertsIn), ...slack.violations] };
};

/** Slack: a mention in a channel, or a slash command. */
export const slackDriver = (mode: Mode): PlatformDriver => ({
  name: `Slack over ${mode}`,
  manners: ['openly', 'privately'],
  splitsAt: 1_400,
  ask: (asking) => ask(mode, asking),
});
