import { setTimeout as wait } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import type { DiscordConfig } from '../../config.ts';
import type { Log } from '../log.ts';
import { createClient, createRest } from './create-client.ts';
import type { DiscordTiming } from './discord-timing.ts';
import { type Application, readApplication } from './read-application.ts';
import { closedFor, hopeless, passing, Refused } from './start-failure.ts';

interface ConnectOptions {
  readonly config: DiscordConfig;
  readonly timing: DiscordTiming;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Called with each new client before it logs in. */
  readonly prepare: (client: Client, application: Application) => void;
}

/** A client that is logged in. */
export interface Connection {
  readonly client: Client<true>;
  readonly application: Application;
}

/** Logs in and waits until the client is ready. Rejects as soon as Discord closes the door. */
const logIn = async (client: Client, token: string, signal: AbortSignal): Promise<Client<true>> => {
  const settled = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      client.once(Events.ClientReady, resolve);
      client.once(Events.ShardDisconnect, ({ code }) => reject(new Refused(closedFor(code))));
      signal.addEventListener('abort', () => reject(new Error('stopped')), { signal: settled.signal });
      client.login(token).catch(reject);
    });
  } finally {
    settled.abort();
  }
};

const tryOnce = async ({ config, timing, log, signal, prepare }: ConnectOptions): Promise<Connection> => {
  const application = await readApplication(createRest(config, timing));
  const client = createClient(config, timing, application.readsMessages);
  client.on(Events.Error, (failure) => log.warn(`Discord: ${failure.message}`));
  prepare(client, application);
  try {
    return { client: await logIn(client, config.token, signal), application };
  } catch (failure) {
    await client.destroy();
    throw failure;
  }
};

/** Connects, however long Discord is away; null when stopped before. Rejects with the remedy when it never can. */
export const connect = async (options: ConnectOptions): Promise<Connection | null> => {
  const { timing, log, signal } = options;
  for (let pause = timing.reconnectMs; !signal.aborted; pause = Math.min(pause * 2, timing.longestReconnectMs)) {
    try {
      return await tryOnce(options);
    } catch (failure) {
      const reason = hopeless(failure);
      if (reason !== null) throw new Error(reason);
      if (signal.aborted) return null;
      log.warn(passing(failure));
      await wait(pause, undefined, { signal }).catch(() => {});
    }
  }
  return null;
};
