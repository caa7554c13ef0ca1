import { setTimeout as wait } from 'node:timers/promises';
import type { Language } from '../core/model.ts';
import { type Log, reasonOf } from './log.ts';
import { messages } from './messages.ts';
import type { Reply } from './reply.ts';

/** Why a platform took no message. */
export type Obstacle = 'not_allowed' | 'gone' | 'archived' | 'expired' | 'unreachable';

/**
 * A message that could not be delivered. `refused`: it will never be taken there. `uncertain`: it may have been taken.
 * `busy`: it was not taken, and may be later.
 */
export class DeliveryFailure extends Error {
  readonly kind: 'refused' | 'uncertain' | 'busy';
  readonly obstacle: Obstacle;
  readonly retryAfterMs: number | null;

  constructor(
    message: string,
    options: {
      readonly kind: DeliveryFailure['kind'];
      readonly obstacle?: Obstacle;
      readonly retryAfterMs?: number;
      readonly cause?: unknown;
    },
  ) {
    super(message, { cause: options.cause });
    this.kind = options.kind;
    this.obstacle = options.obstacle ?? 'unreachable';
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

/** Where the reply to one request goes. */
export interface Outlet {
  /** Sends a reply; called again after a failure, it goes on with what was not sent. Rejects with DeliveryFailure. */
  readonly send: (reply: Reply) => Promise<void>;
  /** The messages that were posted so far, in order, as the platform calls them; none where it does not tell. */
  readonly posted: () => readonly string[];
  /** Looks whether what was sent last arrived after all; without it nobody can tell. */
  readonly arrived?: () => Promise<boolean>;
  /** Says something privately to the person who asked, by another way than `send`. */
  readonly tell: (text: string, language: Language) => Promise<void>;
}

/** How a failed delivery is tried again. */
export interface DeliveryTiming {
  /** Before the second try, in milliseconds; below two seconds. */
  readonly retryMs: number;
  /** The longest that a platform's own "try later" is waited for, in milliseconds. */
  readonly longestWaitMs: number;
}

export const defaultDeliveryTiming: DeliveryTiming = { retryMs: 800, longestWaitMs: 30_000 };

/** `sent`: everybody meant sees it. `told`: the person who asked knows that it failed. `lost`: nobody does. */
export type Delivered = 'sent' | 'told' | 'lost';

/** What is known of a failed delivery: of a failure of another kind nothing is. */
export const asFailure = (failure: unknown): DeliveryFailure =>
  failure instanceof DeliveryFailure
    ? failure
    : new DeliveryFailure(reasonOf(failure), { kind: 'uncertain', cause: failure });

/** Whether a failed message is surely not out, so that sending it again cannot double it. */
export const isNotTaken = (failure: unknown): boolean => asFailure(failure).kind !== 'uncertain';

const hasArrived = async (outlet: Outlet): Promise<boolean> => {
  try {
    return (await outlet.arrived?.()) ?? false;
  } catch {
    return false;
  }
};

/** Sends again what failed once. Null when it went well. */
const sendAgain = async (
  reply: Reply,
  outlet: Outlet,
  first: DeliveryFailure,
  timing: DeliveryTiming,
): Promise<DeliveryFailure | null> => {
  if (first.kind === 'refused') return first;
  if ((first.retryAfterMs ?? 0) > timing.longestWaitMs) return first;
  await wait(first.retryAfterMs ?? timing.retryMs);
  if (first.kind === 'uncertain' && (await hasArrived(outlet))) return null;
  try {
    await outlet.send(reply);
    return null;
  } catch (failure) {
    return asFailure(failure);
  }
};

/** Sends a reply, once more if need be; when that fails too, tells the person who asked why, by another way. */
export const deliver = async (
  reply: Reply,
  outlet: Outlet,
  { log, timing = defaultDeliveryTiming }: { readonly log: Log; readonly timing?: DeliveryTiming },
): Promise<Delivered> => {
  let failure: DeliveryFailure | null;
  try {
    await outlet.send(reply);
    return 'sent';
  } catch (error) {
    failure = await sendAgain(reply, outlet, asFailure(error), timing);
  }
  if (failure === null) return 'sent';
  log.warn(`a reply was not delivered: ${reasonOf(failure)}`);
  try {
    const { notDelivered } = messages(reply.language).wording.chat;
    await outlet.tell(notDelivered[failure.obstacle], reply.language);
    return 'told';
  } catch (error) {
    log.error(`the person who asked could not be told either: ${reasonOf(error)}`);
    return 'lost';
  }
};
