import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { requestFaults } from '../../../contracts/slack-requests.ts';
import { createFakeSocket } from './fake-socket.ts';

/** A request that the program made of Slack. */
export interface Call {
  readonly method: string;
  readonly request: Record<string, unknown>;
  readonly token: string;
}

/** What Slack does instead of its work. */
export type Fault =
  | {
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: string;
      readonly after?: 'posting';
    }
  | { readonly error: string }
  | { readonly hang: true };

const BOT = {
  team_id: 'T1',
  user_id: 'UBOT',
  bot_id: 'BBOT',
  user: 'desk',
  team: 'Newsroom',
  url: 'https://x.slack.com/',
};

/** The token that an installation of a workspace gives. */
export const tokenOf = (team: string): string => `xoxb-installed-in-${team}`;

/** What the app is called in the workspace that a token is for. */
const botOf = (token: string) => {
  const team = token.match(/^xoxb-installed-in-(T\d+)$/)?.[1];
  return team ? { ...BOT, team_id: team, user_id: `UBOT${team}`, bot_id: `BBOT${team}` } : BOT;
};

const ALL_SCOPES =
  'app_mentions:read,channels:history,chat:write,chat:write.public,commands,groups:history,im:history,mpim:history';

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString('utf8');
};

const parseForm = (body: string): Record<string, unknown> =>
  Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => {
      if (key === 'blocks' || key === 'view') return [key, JSON.parse(value)];
      return [key, value === 'true' ? true : value === 'false' ? false : value];
    }),
  );

/** What is posted to a person is in the direct channel with them. */
const channelOf = (address: unknown): string => String(address).replace(/^U.*/, 'D1');

/** Slack on this machine: its Web API, response addresses and socket, and whatever faults a test orders. */
export const createFakeSlack = async () => {
  const calls: Call[] = [];
  const violations: string[] = [];
  const faults = new Map<string, Fault[]>();
  const posted: (Record<string, unknown> & { readonly ts: string })[] = [];
  let clock = Math.floor(Date.now() / 1000);
  let scopes = ALL_SCOPES;
  const stamp = (): string => {
    clock += 1;
    return `${clock}.000100`;
  };

  const methods: Record<string, (request: Record<string, unknown>, token: string) => Record<string, unknown>> = {
    'auth.test': (_, token) => botOf(token),
    // The code is the workspace's id; `org` is a whole organisation, `rotating` a token that expires.
    'oauth.v2.access': ({ code }) => ({
      access_token: tokenOf(String(code)),
      token_type: 'bot',
      scope: scopes,
      bot_user_id: `UBOT${String(code)}`,
      app_id: 'A1',
      team: code === 'org' ? null : { id: code, name: 'Somewhere' },
      enterprise: code === 'org' ? { id: 'E1' } : null,
      is_enterprise_install: code === 'org',
      authed_user: { id: 'UADMIN' },
      ...(code === 'rotating' && { refresh_token: 'xoxe-1-refreshing', expires_in: 43_200 }),
    }),
    'apps.connections.open': () => ({ url: `ws://127.0.0.1:${port()}/link/?ticket=1` }),
    'chat.postMessage': (request, token) => {
      const message = { ...request, channel: channelOf(request['channel']), ts: stamp(), user: botOf(token).user_id };
      posted.push(message);
      return { channel: message.channel, ts: message.ts, message };
    },
    'chat.postEphemeral': () => ({ message_ts: stamp() }),
    'chat.delete': (request) => request,
    'chat.update': (request) => request,
    'chat.getPermalink': ({ channel, message_ts: at }) => ({
      permalink: `https://x.slack.com/archives/${String(channel)}/p${String(at)}`,
    }),
    'views.open': ({ view }) => ({ view }),
    'views.publish': ({ view }) => ({ view }),
    // The earliest come first, after the head of the thread.
    'conversations.replies': ({ channel, ts, oldest, limit }) => ({
      messages: posted
        .filter((message) => message['channel'] === channel && message['thread_ts'] === ts)
        .filter((message) => Number(message.ts) > Number(oldest ?? 0))
        .slice(0, Number(limit ?? 1000) - 1),
    }),
    // The newest come first.
    'conversations.history': ({ channel, limit }) => ({
      messages: posted
        .filter((message) => message['channel'] === channel)
        .toReversed()
        .slice(0, Number(limit ?? 100)),
    }),
  };

  const send = (response: ServerResponse, status: number, body: unknown, headers = {}): void => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json', 'x-oauth-scopes': scopes, ...headers }).end(text);
  };

  const perform = (call: Call, response: ServerResponse): void => {
    const fault = faults.get(call.method)?.shift();
    const act = methods[call.method] ?? (() => ({}));
    if (fault === undefined)
      send(response, 200, call.method === 'response_url' ? 'ok' : { ok: true, ...act(call.request, call.token) });
    else if ('error' in fault) send(response, 200, { ok: false, error: fault.error });
    else if ('status' in fault) {
      if (fault.after === 'posting') act(call.request, call.token);
      send(response, fault.status, fault.body ?? '', fault.headers);
    }
  };

  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const path = request.url ?? '';
      const method = path.startsWith('/response/') ? 'response_url' : path.replace(/^\/api\//, '');
      const parsed =
        method === 'response_url' ? z.record(z.string(), z.unknown()).parse(JSON.parse(body)) : parseForm(body);
      const call = { method, request: parsed, token: (request.headers.authorization ?? '').replace('Bearer ', '') };
      calls.push(call);
      violations.push(...requestFaults(method, parsed));
      perform(call, response);
    });
  });
  const port = (): number => (server.address() as AddressInfo).port;
  const socket = createFakeSocket(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    apiUrl: `http://127.0.0.1:${port()}/api/`,
    responseUrl: (name = 'one') => `http://127.0.0.1:${port()}/response/${name}`,
    socket,
    calls,
    violations,
    stamp,
    /** The requests of one method so far. */
    of: (method: string): Record<string, unknown>[] =>
      calls.filter((call) => call.method === method).map((call) => call.request),
    /** Orders faults for the next requests of a method, one each. */
    fail: (method: string, ...ordered: Fault[]) => void faults.set(method, [...(faults.get(method) ?? []), ...ordered]),
    /** Lets people write so many messages in a thread, one a second until some minutes ago. */
    fill: (channel: string, thread: string, count: number): void => {
      const end = clock - 600;
      for (let at = end - count; at < end; at += 1) {
        posted.push({ channel, thread_ts: thread, ts: `${at}.000100`, user: 'UBEN', text: 'So they say.' });
      }
    },
    /** The time stamp of the newest message. */
    newest: (): string => posted.at(-1)?.ts ?? '',
    grant: (granted: string) => {
      scopes = granted;
    },
    async stop() {
      socket.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export type FakeSlack = Awaited<ReturnType<typeof createFakeSlack>>;
