import { resolve } from 'node:path';
import { DEFAULT_KNOWLEDGE_FOLDER } from '../knowledge/default-folders.ts';
import { ConfigError } from './config-error.ts';
import { DISCORD_ID, environment, type Settings, SLACK_CHANNEL } from './environment.ts';
import { type SlackConfig, slackConfig } from './slack-config.ts';

/** What the Discord adapter is told; channels are ids. */
export interface DiscordConfig {
  readonly token: string;
  readonly listenChannels: readonly string[];
  readonly allowedChannels: readonly string[];
  readonly editorsChannel: string | null;
  /** Ids of the people who may see what went unanswered. */
  readonly editors: readonly string[];
  /** Without version. */
  readonly apiUrl: string;
}

interface StoreConfig {
  /** `file:PATH`, or `memory:`. */
  readonly url: string;
  /** What addresses are sealed with; null to keep none. */
  readonly key: string | null;
  /** How long answers and what belongs to them are kept. */
  readonly retentionDays: number;
}

/** Every setting of the program. A platform without a token is null. */
export interface Config {
  readonly knowledgeFolder: string;
  /** Whether the language encoder compares what questions and sentences mean. */
  readonly encoder: boolean;
  /** Questions a person may ask in a minute, over all platforms; 0 for no limit. */
  readonly rateLimitPerMinute: number;
  /** Whether people who were shown corrected words are told: after a confirmation, at once, or not. */
  readonly corrections: 'ask' | 'auto' | 'off';
  readonly store: StoreConfig;
  /** The channels that get a weekly digest; empty for none. */
  readonly digestChannels: readonly { readonly platform: 'slack' | 'discord'; readonly channel: string }[];
  readonly slack: SlackConfig | null;
  readonly discord: DiscordConfig | null;
}

const SECRET = /TOKEN|SECRET|KEY/;

const faultOf = (name: string, value: string | undefined, remedy: string): string =>
  `${name}${SECRET.test(name) ? '' : ` "${value?.trim()}"`} cannot be used: ${remedy}.`;

const discordOf = (settings: Settings): DiscordConfig | null =>
  settings.DISCORD_TOKEN === null
    ? null
    : {
        token: settings.DISCORD_TOKEN,
        listenChannels: settings.DISCORD_LISTEN_CHANNELS,
        allowedChannels: settings.DISCORD_ALLOWED_CHANNELS,
        editorsChannel: settings.EDITORS_CHANNEL.find((id) => DISCORD_ID.test(id)) ?? null,
        editors: settings.DISCORD_EDITORS,
        apiUrl: settings.DISCORD_API_URL,
      };

/** Settings from an environment. */
export const parseConfig = (values: Readonly<Record<string, string | undefined>>): Config => {
  const parsed = environment.safeParse(values);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) =>
      faultOf(String(path[0]), values[String(path[0])], message),
    );
    throw new ConfigError(faults.join('\n'));
  }
  const settings = parsed.data;
  return {
    knowledgeFolder: settings.KNOWLEDGE_DIR === null ? DEFAULT_KNOWLEDGE_FOLDER : resolve(settings.KNOWLEDGE_DIR),
    encoder: settings.ENCODER,
    rateLimitPerMinute: settings.RATE_LIMIT_PER_MINUTE,
    corrections: settings.CORRECTIONS,
    store: { url: settings.DATABASE_URL, key: settings.DESK_KEY, retentionDays: settings.RETENTION_DAYS },
    digestChannels: settings.DIGEST_CHANNEL.map((channel) => ({
      platform: SLACK_CHANNEL.test(channel) ? 'slack' : 'discord',
      channel,
    })),
    slack: slackConfig(settings),
    discord: discordOf(settings),
  };
};
