import { Client, GatewayIntentBits, Options, Partials, REST } from 'discord.js';
import type { DiscordConfig } from '../../config.ts';
import type { DiscordTiming } from './discord-timing.ts';
import { NO_MENTIONS } from './message-body.ts';

/** Messages kept of each channel: enough to find the answer that somebody replies to. */
const MESSAGES = 50;

const restOptions = ({ apiUrl }: DiscordConfig, { requestMs }: DiscordTiming) => ({
  api: apiUrl.replace(/\/+$/, ''),
  timeout: requestMs,
});

/** Requests to Discord without a connection. */
export const createRest = (config: DiscordConfig, timing: DiscordTiming): REST =>
  new REST({ version: '10', ...restOptions(config, timing) }).setToken(config.token);

/** A client that asks for no more than it may have, and alerts nobody. */
export const createClient = (config: DiscordConfig, timing: DiscordTiming, readsMessages: boolean): Client =>
  new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(readsMessages ? [GatewayIntentBits.MessageContent] : []),
    ],
    partials: [Partials.Channel],
    shards: 'auto',
    rest: restOptions(config, timing),
    allowedMentions: { ...NO_MENTIONS, parse: [] },
    failIfNotExists: false,
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: MESSAGES }),
  });
