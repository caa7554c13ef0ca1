import type { Server } from 'node:http';
import { App, HTTPReceiver, type HTTPReceiverOptions, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { SlackConfig } from '../../config.ts';
import { type Log, reasonOf } from '../log.ts';
import { boltLog } from './bolt-log.ts';
import type { SlackInstallations } from './installation-store.ts';
import { keepConnected } from './keep-connected.ts';
import { SCOPES } from './scopes.ts';
import type { SlackTiming } from './slack-timing.ts';

/** The way in for Slack's events. */
export interface Door {
  /** Opens; resolves when events can come. Rejects when they never can. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** What a Bolt app is made of; `onLost` is told when the connection is gone for good. */
export interface AppParts {
  readonly config: SlackConfig;
  readonly timing: SlackTiming;
  readonly log: Log;
  readonly onLost: (reason: string) => void;
  /** Where workspaces that install the app are kept; null with a token of the settings. */
  readonly installations: SlackInstallations | null;
}

/** For requests that are still being answered when the program stops. */
const GOODBYE_MS = 2_000;

/** No retries of its own: those of this program know what may be sent twice. */
export const clientOptions = ({ config, timing }: Pick<AppParts, 'config' | 'timing'>): webApi.WebClientOptions => ({
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

type SlackDoor = SlackConfig['door'];

/** What Bolt's installer needs: it serves /slack/install, and /slack/oauth_redirect, where Slack sends people back to. */
const installerOf = (parts: AppParts, door: SlackDoor): Partial<HTTPReceiverOptions> => {
  if (door.kind !== 'oauth' || parts.installations === null) return {};
  const { clientId, clientSecret, stateSecret } = door;
  return {
    clientId,
    clientSecret,
    stateSecret,
    scopes: Object.keys(SCOPES),
    installationStore: parts.installations,
    installerOptions: {
      authorizationUrl: new URL('/oauth/v2/authorize', parts.config.apiUrl).href,
      clientOptions: clientOptions(parts),
    },
  };
};

const httpDoor = (parts: AppParts, http: Extract<SlackDoor, { kind: 'http' | 'oauth' }>) => {
  const { log } = parts;
  const receiver = new HTTPReceiver({
    signingSecret: http.signingSecret,
    endpoints: '/slack/events',
    logger: boltLog(log),
    unhandledRequestHandler: ({ response }) => response.writeHead(404).end(),
    ...installerOf(parts, http),
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
      if (http.kind === 'oauth') log.info(`Slack: install the app from http://${http.host}:${port}/slack/install`);
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
    ...(config.door.kind !== 'oauth' && { token: config.door.botToken }),
    receiver,
    logger: boltLog(log),
    clientOptions: clientOptions(parts),
    deferInitialization: true,
    convoStore: false,
  });
  return { app, door };
};
