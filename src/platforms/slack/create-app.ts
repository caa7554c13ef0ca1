import type { Server } from 'node:http';
import { App, HTTPReceiver, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { SlackConfig } from '../../config.ts';
import { type Log, reasonOf } from '../log.ts';
import { boltLog } from './bolt-log.ts';
import { keepConnected } from './keep-connected.ts';
import type { SlackTiming } from './slack-timing.ts';

/** The way in for Slack's events. */
export interface Door {
  /** Opens; resolves when events can come. Rejects when they never can. */
  open(): Promise<void>;
  close(): Promise<void>;
}

export interface AppParts {
  readonly config: SlackConfig;
  readonly timing: SlackTiming;
  readonly log: Log;
  readonly onLost: (reason: string) => void;
}

/** For requests that are still being answered when the program stops. */
const GOODBYE_MS = 2_000;

/** No retries of its own: those of this program know what may be sent twice. */
const clientOptions = ({ config, timing }: AppParts): webApi.WebClientOptions => ({
  slackApiUrl: config.apiUrl,
  retryConfig: { retries: 0 },
  timeout: timing.requestMs,
  rejectRateLimitedCalls: true,
});

const socketDoor = (parts: AppParts, appToken: string) => {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLog(parts.log),
    clientPingTimeout: parts.timing.pongMs,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(parts) },
  });
  return { receiver, door: keepConnected(receiver.client, parts) };
};

const httpDoor = ({ log }: AppParts, http: { signingSecret: string; host: string; port: number }) => {
  const receiver = new HTTPReceiver({
    signingSecret: http.signingSecret,
    endpoints: '/slack/events',
    logger: boltLog(log),
    unhandledRequestHandler: ({ response }) => response.writeHead(404).end(),
  });
  let server: Server | null = null;
  const door: Door = {
    async open() {
      try {
        server = await receiver.start({ port: http.port, host: http.host });
      } catch (failure) {
        const where = `${http.host}:${http.port}`;
        throw new Error(`cannot listen on ${where} (${reasonOf(failure)}): set PORT and HOST to what is free`);
      }
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : http.port;
      log.info(`Slack: listening on http://${http.host}:${port}/slack/events`);
    },
    async close() {
      if (server === null) return;
      const closing = server;
      server = null;
      const closed = receiver.stop();
      closing.closeIdleConnections();
      setTimeout(() => closing.closeAllConnections(), GOODBYE_MS).unref();
      await closed;
    },
  };
  return { receiver, door };
};

/** The Bolt app with the door that the settings ask for. */
export const createApp = (parts: AppParts): { readonly app: App; readonly door: Door } => {
  const { config, log } = parts;
  const { receiver, door } =
    config.door.kind === 'socket' ? socketDoor(parts, config.door.appToken) : httpDoor(parts, config.door);
  const app = new App({
    token: config.botToken,
    receiver,
    logger: boltLog(log),
    clientOptions: clientOptions(parts),
    deferInitialization: true,
    convoStore: false,
  });
  return { app, door };
};
