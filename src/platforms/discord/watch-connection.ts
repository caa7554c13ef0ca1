import { type Client, Events, type Guild, RESTEvents } from 'discord.js';
import type { Log } from '../log.ts';
import { missingPermissions } from './permissions.ts';
import { closedFor, tokenRefused } from './start-failure.ts';

interface Watching {
  readonly log: Log;
  readonly onLost: (reason: string) => void;
}

/** Paths that carry a token of their own. */
const OTHER_TOKEN = /^\/(?:interactions|webhooks)\//;

/** Says what a server does not permit the bot. */
const reportPermissions = (guild: Guild, log: Log): void => {
  const missing = missingPermissions(guild);
  if (missing.length === 0) return;
  log.warn(`Discord: in the server “${guild.name}” the bot lacks ${missing.join(', ')}; invite it again with the link`);
};

/** Tells what becomes of the connection, and when it is lost for good. */
export const watchConnection = (client: Client<true>, { log, onLost }: Watching): void => {
  client.on(Events.ShardDisconnect, ({ code }) => onLost(closedFor(code)));
  client.on(Events.Invalidated, () => onLost('Discord ended the session: start the program again'));
  client.on(Events.ShardReconnecting, () => log.info('Discord: the connection ended; connecting again'));
  client.on(Events.ShardError, (failure) => log.warn(`Discord: ${failure.message}`));
  client.on(Events.GuildCreate, (guild) => reportPermissions(guild, log));
  client.rest.on(RESTEvents.Response, ({ path }, { status }) => {
    if (status === 401 && !OTHER_TOKEN.test(path)) onLost(tokenRefused);
  });
  for (const guild of client.guilds.cache.values()) reportPermissions(guild, log);
};
