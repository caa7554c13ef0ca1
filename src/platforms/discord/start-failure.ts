import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';
import { reasonOf } from '../log.ts';

const TOKEN_REFUSED =
  'Discord refuses DISCORD_TOKEN: reset the token in the Developer Portal under “Bot”, and set the new one';

const REMEDIES: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: `${TOKEN_REFUSED} (4004)`,
  [GatewayCloseCodes.InvalidShard]: 'Discord refuses the connection (4010): start the program again',
  [GatewayCloseCodes.ShardingRequired]: 'Discord asks for more connections (4011): start the program again',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer speaks this version (4012): update the program',
  [GatewayCloseCodes.InvalidIntents]: 'Discord knows these intents no longer (4013): update the program',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord refuses the Message Content intent (4014): switch it on in the Developer Portal under “Bot”, “Privileged Gateway Intents”, and start again',
};

/** Discord does not let the program in; the message names the remedy. */
export class Refused extends Error {}

/** Why a closed connection is never opened again, with the remedy. */
export const closedFor = (code: number): string =>
  REMEDIES[code] ?? `Discord closed the connection for good (${code}): start the program again`;

/** Why a request was refused to a bot with this token; null when trying again may help. */
export const hopeless = (failure: unknown): string | null => {
  if (failure instanceof Refused) return failure.message;
  if (failure instanceof DiscordAPIError && failure.status === 401) return `${TOKEN_REFUSED} (401)`;
  const invalid = failure instanceof DiscordjsError && failure.code === DiscordjsErrorCodes.TokenInvalid;
  return invalid ? `${TOKEN_REFUSED} (401)` : null;
};

export const tokenRefused = `${TOKEN_REFUSED} (401)`;

/** How a failure that may pass is told. */
export const passing = (failure: unknown): string => `Discord: not connected (${reasonOf(failure)}); trying again`;
