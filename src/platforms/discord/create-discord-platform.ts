import { type Client, Events } from 'discord.js';
import type { DiscordConfig } from '../../config.ts';
import { reasonOf } from '../log.ts';
import type { Platform, PlatformWorld } from '../platform.ts';
import { connect } from './connect.ts';
import type { DiscordContext } from './discord-context.ts';
import { discordFollowUps } from './discord-follow-ups.ts';
import { type DiscordTiming, defaultDiscordTiming } from './discord-timing.ts';
import { inviteLink } from './permissions.ts';
import type { Application } from './read-application.ts';
import { registerCommands } from './register-commands.ts';
import { registerListeners } from './register-listeners.ts';
import { watchConnection } from './watch-connection.ts';

/** What the adapter is made of; the timing is that of Discord unless told otherwise. */
export interface DiscordOptions {
  readonly config: DiscordConfig;
  readonly world: PlatformWorld;
  readonly timing?: Partial<DiscordTiming>;
}

const LISTEN_WITHOUT_INTENT =
  'Discord: DISCORD_LISTEN_CHANNELS is set, but the bot is given only messages that mention it; switch the Message Content intent on in the Developer Portal under “Bot”, and start again';

/** The desk in Discord. */
export const createDiscordPlatform = ({ config, world, timing: changes }: DiscordOptions): Platform => {
  const timing = { ...defaultDiscordTiming, ...changes };
  const { log } = world;
  const ending = new AbortController();
  let current: Client | null = null;

  const contextOf = (client: Client<true>, { readsMessages }: Application): DiscordContext => ({
    config,
    world,
    timing,
    client,
    readsMessages,
  });

  const prepare = (client: Client, application: Application): void => {
    current = client;
    registerListeners(contextOf(client as Client<true>, application));
  };

  const lose = async (client: Client<true>, reason: string): Promise<void> => {
    client.removeAllListeners(Events.ShardDisconnect);
    world.onLost(reason);
    await client.destroy();
  };

  const setCommands = async (client: Client<true>, application: string): Promise<void> => {
    try {
      if (await registerCommands(client.rest, application)) log.info('Discord: commands registered');
    } catch (failure) {
      log.error(`Discord: the commands could not be registered: ${reasonOf(failure)}`);
    }
  };

  return {
    name: 'Discord',
    async start() {
      const connection = await connect({ config, timing, log, signal: ending.signal, prepare });
      if (connection === null) return;
      const { client, application } = connection;
      // Not before: what cannot be looked up at the first try stays in doubt.
      world.followUps.set('discord', discordFollowUps(contextOf(client, application)));
      watchConnection(client, { log, onLost: (reason) => void lose(client, reason) });
      if (config.listenChannels.length > 0 && !application.readsMessages) log.warn(LISTEN_WITHOUT_INTENT);
      await setCommands(client, application.id);
      log.info(`Discord: connected as ${client.user.username}; invite it with ${inviteLink(application.id)}`);
    },
    async stop() {
      ending.abort();
      world.followUps.delete('discord');
      current?.removeAllListeners(Events.MessageCreate).removeAllListeners(Events.InteractionCreate);
      const finished = await world.inFlight.settle(timing.finishMs);
      if (!finished) log.warn('Discord: stopped before every answer was out');
      current?.removeAllListeners(Events.ShardDisconnect);
      await current?.destroy();
    },
  };
};
