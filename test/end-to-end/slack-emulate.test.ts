import { createServer } from 'node:net';
import { createEmulator, type Emulator } from 'emulate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { parseConfig } from '../../src/config/parse-config.ts';
import { createLog } from '../../src/platforms/log.ts';
import { type Desk, startDesk } from '../../src/start-desk.ts';
import { quotesOf } from '../contracts/quotes-of.ts';
import { httpTransport, SIGNING_SECRET } from '../platforms/slack/fake/transport.ts';
import { ACCUSATION, createStory, DENIAL } from '../platforms/story.ts';

const TOKEN = 'xoxb-independent';
const WAIT = { timeout: 5_000, interval: 10 };

let emulator: Emulator | null = null;
let desk: Desk | null = null;

afterEach(async () => {
  await desk?.stop();
  await emulator?.close();
  [desk, emulator] = [null, null];
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const channelList = z.object({ channels: z.array(z.object({ id: z.string(), name: z.string() })) });
const thread = z.object({
  ok: z.literal(true),
  messages: z.array(z.object({ user: z.string(), ts: z.string(), text: z.string(), blocks: z.unknown().optional() })),
});

/** Slack's Web API, written by somebody else, with scopes enforced. */
const startEmulator = async () => {
  const port = await freePort();
  emulator = await createEmulator({
    service: 'slack',
    port,
    seed: {
      slack: {
        users: [{ name: 'desk' }],
        channels: [{ name: 'politics' }],
        strict_scopes: true,
        tokens: [{ token: TOKEN, user: 'desk', scopes: ['chat:write', 'channels:history', 'channels:read'] }],
      },
    },
  });
  const apiUrl = `http://127.0.0.1:${port}/api/`;
  const call = async (method: string, body: Record<string, string> = {}): Promise<unknown> => {
    const reply = await fetch(`${apiUrl}${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(body),
    });
    return reply.json();
  };
  return { apiUrl, call };
};

describe('with a Web API that is not our own', () => {
  it('answers a mention in its thread, in full', async () => {
    const { apiUrl, call } = await startEmulator();
    const lines: string[] = [];
    const settings = { SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_API_URL: apiUrl };
    desk = await startDesk({
      config: parseConfig({ ...settings, HOST: '127.0.0.1', PORT: '0', DATABASE_URL: 'memory:' }),
      log: createLog((line) => lines.push(line), []),
      open: async () => ({ current: () => createStory().answerer, stop: async () => {} }),
    });
    const address = (): string => lines.join('\n').match(/http:\/\/127\.0\.0\.1:\d+\/slack\/events/)?.[0] ?? '';
    await vi.waitFor(() => expect(address()).not.toBe(''), WAIT);

    const { channels } = channelList.parse(await call('conversations.list'));
    const channel = channels.find(({ name }) => name === 'politics')?.id ?? '';
    const asked = z.object({ ts: z.string() }).parse(await call('chat.postMessage', { channel, text: 'question' }));
    const event = { type: 'app_mention', user: 'UANN', text: 'what did she accuse them of?', channel, ts: asked.ts };
    const team = { team_id: 'T000000001', authorizations: [{ team_id: 'T000000001', enterprise_id: null }] };
    await httpTransport(address).send('events_api', { type: 'event_callback', event_id: 'Ev1', ...team, event });

    const replies = async () => thread.parse(await call('conversations.replies', { channel, ts: asked.ts })).messages;
    await vi.waitFor(async () => expect(await replies()).toHaveLength(2), WAIT);
    const answer = (await replies())[1];
    expect(quotesOf(answer?.blocks)).toEqual([ACCUSATION, DENIAL]);
    expect(answer?.text).toContain('&lt;!channel&gt;');
  });
});
