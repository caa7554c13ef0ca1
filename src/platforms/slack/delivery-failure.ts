import { webApi } from '@slack/bolt';
import { DeliveryFailure, type Obstacle } from '../deliver.ts';
import { reasonOf } from '../log.ts';

/** Slack's own words for "something broke here"; the message may have been posted. */
const BROKEN = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);

const obstacleOf = (code: string): Obstacle => {
  if (code === 'is_archived') return 'archived';
  if (/^(?:channel|thread|message|user)_not_found$|^cannot_reply_to_message$/.test(code)) return 'gone';
  if (/^(?:expired|used)_url$|expired_trigger/.test(code)) return 'expired';
  return /not_in_channel|restricted|permission|scope|denied|not_allowed/.test(code) ? 'not_allowed' : 'unreachable';
};

/** What a refusal of Slack, by its code, means for a delivery. */
export const refusal = (code: string, cause?: unknown): DeliveryFailure =>
  new DeliveryFailure(`Slack said ${code}`, {
    kind: BROKEN.has(code) ? 'uncertain' : 'refused',
    obstacle: obstacleOf(code),
    cause,
  });

const MS = 1000;

/** What a failed call to Slack's Web API means for a delivery. */
export const asDeliveryFailure = (failure: unknown): DeliveryFailure => {
  if (failure instanceof DeliveryFailure) return failure;
  if (failure instanceof webApi.WebAPIRateLimitedError) {
    return new DeliveryFailure('Slack limits the rate', { kind: 'busy', retryAfterMs: failure.retryAfter * MS });
  }
  if (failure instanceof webApi.WebAPIPlatformError) return refusal(failure.data.error);
  return new DeliveryFailure(`Slack did not answer: ${reasonOf(failure)}`, { kind: 'uncertain' });
};
