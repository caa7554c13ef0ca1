import { DeliveryFailure } from './deliver.ts';
import { reasonOf } from './log.ts';
import type { Address } from './reply-place.ts';

/** A message that may have been sent. */
export interface Sought {
  readonly text: string;
  readonly key: string;
  /** When sending it was begun. */
  readonly since: number;
  /** Messages that are known to be others. */
  readonly others: ReadonlySet<string>;
}

/** `absent`: it is surely not there, and may be sent. `unknown`: it cannot be told. */
export type Found = { readonly message: string } | 'absent' | 'unknown';

/** How a platform says more about an answer that was given before. Each rejects with DeliveryFailure. */
export interface FollowUps {
  /** In the answer's thread or as a reply to it; to the person directly when the answer was private. The message's id. */
  send(to: Address, text: string, key: string): Promise<string>;
  /** Looks whether a message was sent. Where it says `absent`, sending with the same key is safe. */
  find(to: Address, sought: Sought): Promise<Found>;
  /** Posts a text in a channel with a button that confirms a round of corrections. */
  offer(channel: string, text: string, round: string): Promise<void>;
  /** Puts a text in the place of posted messages. */
  replace(to: Address, text: string): Promise<void>;
}

/** The platforms that are connected, by name. */
export type FollowUpsByPlatform = Map<string, FollowUps>;

/** Sends parts in order; resolves with the first message's id. Once one is out, a failure leaves the whole uncertain. */
export const sendParts = async <Part>(
  parts: readonly Part[],
  send: (part: Part, at: number) => Promise<string>,
): Promise<string> => {
  let first: string | null = null;
  for (const [at, part] of parts.entries()) {
    try {
      const id = await send(part, at);
      first ??= id;
    } catch (failure) {
      if (first === null) throw failure;
      throw new DeliveryFailure(`only a part is out: ${reasonOf(failure)}`, { kind: 'uncertain' });
    }
  }
  return first ?? '';
};
