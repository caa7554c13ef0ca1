import { ConfigError } from './config-error.ts';
import { type Settings, SLACK_CHANNEL } from './environment.ts';

/** Where Slack's requests come in. */
interface Listening {
  readonly signingSecret: string;
  readonly host: string;
  readonly port: number;
}

/**
 * How Slack reaches the program, and how the program is let into Slack: over a socket that it opens itself, or by
 * requests to an address, with one workspace's token; or by requests, with a token of each workspace that installs it.
 */
type SlackDoor =
  | { readonly kind: 'socket'; readonly botToken: string; readonly appToken: string }
  | ({ readonly kind: 'http'; readonly botToken: string } & Listening)
  | ({
      readonly kind: 'oauth';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
    } & Listening);

/** What the Slack adapter is told; channels are ids. */
export interface SlackConfig {
  readonly door: SlackDoor;
  readonly command: string;
  readonly listenChannels: readonly string[];
  /** Where questions are answered, direct messages apart; empty for everywhere. */
  readonly allowedChannels: readonly string[];
  /** Whether people of other organisations are answered in shared channels. */
  readonly external: boolean;
  readonly editorsChannel: string | null;
  /** Ids of the people who may see what went unanswered. */
  readonly editors: readonly string[];
  /** The workspace of the editors, when there are several; null when there is one only. */
  readonly editorsTeam: string | null;
  readonly apiUrl: string;
}

const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;

/** Whether one of the settings that name the editors' people and channels is about Slack. */
const namesEditors = ({
  SLACK_EDITORS: people,
  EDITORS_CHANNEL: channels,
  DIGEST_CHANNEL: digests,
}: Settings): boolean => people.length > 0 || [...channels, ...digests].some((id) => SLACK_CHANNEL.test(id));

/** What several workspaces lack, and what does not go together with them. */
const oauthFaults = (settings: Settings): readonly string[] => {
  const missing = OAUTH.filter((name) => settings[name] === null);
  const rules: readonly (readonly [broken: boolean, fault: string])[] = [
    [missing.length > 0, `several Slack workspaces need ${OAUTH.join(', ')} together; not set: ${missing.join(', ')}.`],
    [
      settings.SLACK_SIGNING_SECRET === null,
      'SLACK_SIGNING_SECRET is not set: copy the Signing Secret from “Basic Information”, “App Credentials”.',
    ],
    [
      settings.SLACK_BOT_TOKEN !== null,
      `SLACK_BOT_TOKEN is for one workspace: remove it, or remove ${OAUTH.join(', ')}.`,
    ],
    [
      settings.SLACK_APP_TOKEN !== null,
      'SLACK_APP_TOKEN is for Socket Mode: remove it; several workspaces need requests over HTTP.',
    ],
    [
      settings.DESK_KEY === null,
      'DESK_KEY is not set: tokens of workspaces are kept encrypted with it; `openssl rand -base64 32` makes one.',
    ],
    [
      settings.DATABASE_URL === 'memory:',
      'DATABASE_URL "memory:" would forget who installed the app: write file: and a path like file:data/desk.db.',
    ],
    [
      namesEditors(settings) && settings.SLACK_EDITORS_TEAM === null,
      'SLACK_EDITORS_TEAM is not set: write the ID (T…) of the workspace where the editors and their channels are.',
    ],
  ];
  return rules.filter(([broken]) => broken).map(([, fault]) => fault);
};

const oauthDoor = (settings: Settings): SlackDoor => {
  const faults = oauthFaults(settings);
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = settings;
  const { SLACK_SIGNING_SECRET: signingSecret, HOST: host, PORT: port } = settings;
  const isWhole = clientId !== null && clientSecret !== null && stateSecret !== null && signingSecret !== null;
  if (!isWhole || faults.length > 0) throw new ConfigError(faults.join('\n'));
  return { kind: 'oauth', clientId, clientSecret, stateSecret, signingSecret, host, port };
};

const doorOf = (settings: Settings): SlackDoor | null => {
  if (OAUTH.some((name) => settings[name] !== null)) return oauthDoor(settings);
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = settings;
  if (botToken === null) {
    if (appToken === null && signingSecret === null) return null;
    throw new ConfigError(
      'SLACK_BOT_TOKEN is not set: copy the Bot User OAuth Token from “OAuth & Permissions” of the Slack app.',
    );
  }
  if (appToken !== null) return { kind: 'socket', botToken, appToken };
  if (signingSecret !== null) {
    return { kind: 'http', botToken, signingSecret, host: settings.HOST, port: settings.PORT };
  }
  throw new ConfigError(
    'SLACK_BOT_TOKEN is set alone: set SLACK_APP_TOKEN (Socket Mode), or SLACK_SIGNING_SECRET (HTTP), too.',
  );
};

/** The settings of Slack; null when it is not set up. Throws ConfigError. */
export const slackConfig = (settings: Settings): SlackConfig | null => {
  const door = doorOf(settings);
  return (
    door && {
      door,
      command: settings.SLACK_COMMAND,
      listenChannels: settings.SLACK_LISTEN_CHANNELS,
      allowedChannels: settings.SLACK_ALLOWED_CHANNELS,
      external: settings.SLACK_EXTERNAL,
      editorsChannel: settings.EDITORS_CHANNEL.find((id) => SLACK_CHANNEL.test(id)) ?? null,
      editors: settings.SLACK_EDITORS,
      editorsTeam: door.kind === 'oauth' ? settings.SLACK_EDITORS_TEAM : null,
      apiUrl: settings.SLACK_API_URL,
    }
  );
};
