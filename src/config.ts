import { loadEnvFile } from './config/load-env-file.ts';
import { type Config, parseConfig } from './config/parse-config.ts';

export { ConfigError } from './config/config-error.ts';
export type { Config, DiscordConfig } from './config/parse-config.ts';
export type { SlackConfig } from './config/slack-config.ts';

/** Reads the settings from the environment and from a file `.env`; what the environment has outranks the file. */
export const readConfig = (): Config => parseConfig({ ...loadEnvFile(), ...process.env });
