import { DeliveryFailure } from '../deliver.ts';
import { reasonOf } from '../log.ts';
import type { SlackMessage } from './blocks.ts';
import { refusal } from './delivery-failure.ts';

/** What to do at a response address; it lives for half an hour and for five uses. */
export type Response =
  | { readonly kind: 'private'; readonly message: SlackMessage }
  | { readonly kind: 'public'; readonly message: SlackMessage; readonly thread: string | null }
  | { readonly kind: 'delete' };

const bodyOf = (response: Response): Record<string, unknown> =>
  response.kind === 'delete'
    ? { delete_original: true }
    : {
        response_type: response.kind === 'private' ? 'ephemeral' : 'in_channel',
        replace_original: false,
        text: response.message.text,
        blocks: response.message.blocks,
        unfurl_links: false,
        unfurl_media: false,
        ...(response.kind === 'public' && response.thread && { thread_ts: response.thread }),
      };

const SECOND = 1000;

const failureOf = async (reply: globalThis.Response): Promise<DeliveryFailure> => {
  if (reply.status === 429) {
    const seconds = Number(reply.headers.get('retry-after') ?? 1);
    return new DeliveryFailure('Slack limits the rate', { kind: 'busy', retryAfterMs: seconds * SECOND });
  }
  if (reply.status >= 500) return new DeliveryFailure(`Slack answered ${reply.status}`, { kind: 'uncertain' });
  const code = (await reply.text()).match(/\b(?:expired|used)_url\b|\w+_not_found|is_archived/)?.[0] ?? 'expired_url';
  return refusal(code);
};

/** Answers at a response address. Rejects with DeliveryFailure. */
export const respondAt = async (address: string, response: Response, timeoutMs: number): Promise<void> => {
  let reply: globalThis.Response;
  try {
    reply = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(bodyOf(response)),
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (failure) {
    throw new DeliveryFailure(`Slack did not answer: ${reasonOf(failure)}`, { kind: 'uncertain' });
  }
  if (!reply.ok) throw await failureOf(reply);
};
