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
import { aFile } from '../stores/stores-in-files.ts';

const TOKEN = 'xoxb-independent';
/** The app as Slack knows it, for OAuth. */
const APP = { id: '123.456', secret: 'invented0client0secret' };
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
        oauth_apps: [{ client_id: APP.id, client_secret: APP.secret, name: 'Dispute Desk', redirect_uris: [] }],
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

const startDeskWith = async (settings: Record<string, string>): Promise<() => string> => {
  const lines: string[] = [];
  const common = { SLACK_SIGNING_SECRET: SIGNING_SECRET, HOST: '127.0.0.1', PORT: '0' };
  desk = await startDesk({
    config: parseConfig({ ...common, ...settings }),
    log: createLog((line) => lines.push(line), []),
    open: async () => ({ current: () => createStory().answerer, stop: async () => {} }),
  });
  const address = (): string => lines.join('\n').match(/http:\/\/127\.0\.0\.1:\d+\/slack\/events/)?.[0] ?? '';
  await vi.waitFor(() => expect(address()).not.toBe(''), WAIT);
  return address;
};

/** What a browser does when somebody installs the app; resolves with the status of the last page. */
const install = async (address: string): Promise<number> => {
  const page = await fetch(address.replace('/slack/events', '/slack/install'));
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const link = new URL((await page.text()).match(/href="([^"]+authorize[^"]+)"/)?.[1]?.replaceAll('&amp;', '&') ?? '');
  const consent = await (await fetch(link)).text();
  expect(consent).toContain('Dispute Desk');
  const user = consent.match(/name="user_id" value="([^"]+)"/)?.[1] ?? '';
  const fields = { ...Object.fromEntries(link.searchParams), user_id: user };
  const allowed = await fetch(new URL('/oauth/v2/authorize/callback', link), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ ...fields, redirect_uri: address.replace('/slack/events', '/slack/oauth_redirect') }),
  });
  return (await fetch(allowed.headers.get('location') ?? '', { headers: { cookie } })).status;
};

type Call = Awaited<ReturnType<typeof startEmulator>>['call'];

/** Mentions the bot in a channel; resolves with what stands in the thread once it has answered. */
const ask = async (call: Call, address: () => string) => {
  const { channels } = channelList.parse(await call('conversations.list'));
  const channel = channels.find(({ name }) => name === 'politics')?.id ?? '';
  const asked = z.object({ ts: z.string() }).parse(await call('chat.postMessage', { channel, text: 'question' }));
  const event = { type: 'app_mention', user: 'UANN', text: 'what did she accuse them of?', channel, ts: asked.ts };
  const team = { team_id: 'T000000001', authorizations: [{ team_id: 'T000000001', enterprise_id: null }] };
  await httpTransport(address).send('events_api', { type: 'event_callback', event_id: 'Ev1', ...team, event });
  const replies = async () => thread.parse(await call('conversations.replies', { channel, ts: asked.ts })).messages;
  await vi.waitFor(async () => expect(await replies()).toHaveLength(2), WAIT);
  return replies();
};

describe('with a Web API that is not our own', () => {
  it('answers a mention in its thread, in full', async () => {
    const { apiUrl, call } = await startEmulator();
    const address = await startDeskWith({ SLACK_BOT_TOKEN: TOKEN, SLACK_API_URL: apiUrl, DATABASE_URL: 'memory:' });

    const [, answer] = await ask(call, address);
    expect(quotesOf(answer?.blocks)).toEqual([ACCUSATION, DENIAL]);
    expect(answer?.text).toContain('&lt;!channel&gt;');
  });

  it('is installed over OAuth, and answers with the token that this gave', async () => {
    const { apiUrl, call } = await startEmulator();
    const address = await startDeskWith({
      SLACK_CLIENT_ID: APP.id,
      SLACK_CLIENT_SECRET: APP.secret,
      SLACK_STATE_SECRET: 'a state secret invented for this test',
      DESK_KEY: 'a key that is made up for this test alone',
      SLACK_API_URL: apiUrl,
      DATABASE_URL: `file:${aFile()}`,
    });
    expect(await install(address())).toBe(200);
    const [question, answer] = await ask(call, address);
    expect(quotesOf(answer?.blocks)).toEqual([ACCUSATION, DENIAL]);
    expect(answer?.user).not.toBe(question?.user);
  });
});
