import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import { DeliveryFailure, type Obstacle } from '../deliver.ts';
import { reasonOf } from '../log.ts';

const OBSTACLES: Readonly<Record<number, Obstacle>> = {
  [RESTJSONErrorCodes.UnknownInteraction]: 'expired',
  [RESTJSONErrorCodes.UnknownWebhook]: 'expired',
  [RESTJSONErrorCodes.InvalidWebhookToken]: 'expired',
  [RESTJSONErrorCodes.UnknownChannel]: 'gone',
  [RESTJSONErrorCodes.UnknownMessage]: 'gone',
  [RESTJSONErrorCodes.UnknownGuild]: 'gone',
  [RESTJSONErrorCodes.ThreadLocked]: 'archived',
  [RESTJSONErrorCodes.MissingAccess]: 'not_allowed',
  [RESTJSONErrorCodes.MissingPermissions]: 'not_allowed',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: 'not_allowed',
};

/** Whether Discord has taken an answer to this interaction already; a repeated request finds that. */
export const isAcknowledged = (failure: unknown): boolean =>
  failure instanceof DiscordAPIError && failure.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/** Whether the bot may post in a channel, and not reply there: it may not read what was said before. */
export const mayNotReply = (failure: unknown): boolean =>
  failure instanceof DiscordAPIError &&
  failure.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;

/** What a failed request to Discord means for a delivery. */
export const asDeliveryFailure = (failure: unknown): DeliveryFailure => {
  if (failure instanceof DeliveryFailure) return failure;
  if (failure instanceof RateLimitError) {
    return new DeliveryFailure('Discord limits the rate', { kind: 'busy', retryAfterMs: failure.timeToReset });
  }
  if (failure instanceof DiscordAPIError) {
    const obstacle = OBSTACLES[Number(failure.code)] ?? 'unreachable';
    return new DeliveryFailure(`Discord said ${failure.code} (${failure.message.split('\n')[0]})`, {
      kind: failure.status >= 500 ? 'uncertain' : 'refused',
      obstacle,
    });
  }
  const refused = failure instanceof HTTPError && failure.status < 500;
  return new DeliveryFailure(`Discord did not answer: ${reasonOf(failure)}`, {
    kind: refused ? 'refused' : 'uncertain',
  });
};
