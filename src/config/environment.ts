import { z } from 'zod';
import { list, serviceAddress, setting, wholeNumber, yesOrNo } from './settings.ts';

export const SLACK_CHANNEL = /^[CG][A-Z0-9]{2,}$/;
export const DISCORD_ID = /^\d{15,21}$/;

const slackChannels = list(
  SLACK_CHANNEL,
  'write channel IDs like C0123456789 with commas between; a channel shows its ID at the end of its details',
);
const discordChannels = list(
  DISCORD_ID,
  'write channel IDs like 123456789012345678 with commas between; Developer Mode offers “Copy Channel ID”',
);

/** Every setting by its name. */
export const environment = z.object({
  KNOWLEDGE_DIR: setting(() => true, ''),
  DATABASE_URL: setting(
    (value) => /^(?:file:.+|memory:)$/.test(value),
    'write file: and a path like file:data/desk.db, or memory: to keep nothing',
  ).transform((value) => value ?? 'file:data/desk.db'),
  DESK_KEY: setting(
    (value) => value.length >= 32,
    'write at least 32 random characters; `openssl rand -base64 32` makes some',
  ),
  RETENTION_DAYS: wholeNumber({ least: 1, most: 3650, otherwise: 90 }),
  CORRECTIONS: setting((value) => /^(?:ask|auto|off)$/.test(value), 'write ask, auto or off').transform((value) =>
    value === 'auto' || value === 'off' ? value : 'ask',
  ),
  ENCODER: setting((value) => /^(?:on|off)$/.test(value), 'write on or off').transform((value) => value !== 'off'),
  RATE_LIMIT_PER_MINUTE: wholeNumber({ least: 0, most: 10_000, otherwise: 20 }),
  EDITORS_CHANNEL: list(
    /^(?:[CG][A-Z0-9]{2,}|\d{15,21})$/,
    'write the ID of a Slack channel (C0123456789), of a Discord channel (123456789012345678), or one of each',
  ),
  DIGEST_CHANNEL: list(
    /^(?:[CG][A-Z0-9]{2,}|\d{15,21})$/,
    'write the ID of a Slack channel (C0123456789), of a Discord channel (123456789012345678), or one of each',
  ),
  HOST: setting(
    (value) => /^[\w.:[\]-]+$/.test(value),
    'write an address of this machine like 0.0.0.0 or 127.0.0.1',
  ).transform((value) => value ?? '0.0.0.0'),
  PORT: wholeNumber({ least: 0, most: 65_535, otherwise: 3000 }),

  SLACK_BOT_TOKEN: setting(
    (value) => /^xoxb-\S+$/.test(value),
    'a bot token begins with xoxb-; copy the Bot User OAuth Token from “OAuth & Permissions”',
  ),
  SLACK_APP_TOKEN: setting(
    (value) => /^xapp-\S+$/.test(value),
    'an app-level token begins with xapp-; make one under “Basic Information”, “App-Level Tokens”, with connections:write',
  ),
  SLACK_SIGNING_SECRET: setting(
    (value) => /^[\da-zA-Z]{16,}$/.test(value),
    'copy the Signing Secret from “Basic Information”, “App Credentials”',
  ),
  SLACK_CLIENT_ID: setting(
    (value) => /^\d+\.\d+$/.test(value),
    'copy the Client ID, like 1234567890.1234567890, from “Basic Information”, “App Credentials”',
  ),
  SLACK_CLIENT_SECRET: setting(
    (value) => /^[\da-zA-Z]{16,}$/.test(value),
    'copy the Client Secret from “Basic Information”, “App Credentials”',
  ),
  SLACK_STATE_SECRET: setting(
    (value) => value.length >= 32,
    'write at least 32 random characters; `openssl rand -base64 32` makes some',
  ),
  SLACK_EDITORS_TEAM: setting(
    (value) => /^T[A-Z0-9]+$/.test(value),
    'write the ID of a workspace like T0123456789; it stands in its address in a browser',
  ),
  SLACK_COMMAND: setting(
    (value) => /^\/[a-z\d_-]{1,31}$/.test(value),
    'write a slash and lower-case letters, digits, - or _, like /dispute',
  ).transform((value) => value ?? '/dispute'),
  SLACK_LISTEN_CHANNELS: slackChannels,
  SLACK_ALLOWED_CHANNELS: slackChannels,
  SLACK_EXTERNAL: yesOrNo(false),
  SLACK_EDITORS: list(
    /^[UW][A-Z0-9]{2,}$/,
    'write member IDs like U0123456789 with commas between; a profile shows its ID under “⋮”, “Copy member ID”',
  ),
  SLACK_API_URL: serviceAddress('https://slack.com/api/'),

  DISCORD_TOKEN: setting(
    (value) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value),
    'copy the token from the Developer Portal, “Bot”, “Reset Token”',
  ),
  DISCORD_LISTEN_CHANNELS: discordChannels,
  DISCORD_ALLOWED_CHANNELS: discordChannels,
  DISCORD_EDITORS: list(
    DISCORD_ID,
    'write user IDs like 123456789012345678 with commas between; Developer Mode offers “Copy User ID”',
  ),
  DISCORD_API_URL: serviceAddress('https://discord.com/api'),
});

/** What the environment and .env say, each value read and checked by itself. */
export type Settings = z.output<typeof environment>;
