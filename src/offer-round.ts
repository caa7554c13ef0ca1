import type { Round } from './corrections/find-changes.ts';
import { findTouched } from './corrections/find-touched.ts';
import { asFailure, DeliveryFailure, isNotTaken } from './platforms/deliver.ts';
import type { FollowUps, FollowUpsByPlatform } from './platforms/follow-ups.ts';
import { type Log, reasonOf } from './platforms/log.ts';
import { roundText } from './platforms/round-texts.ts';
import type { Stores } from './stores/stores.ts';

/** A channel where editors confirm rounds. */
export interface EditorsChannel {
  readonly platform: string;
  readonly channel: string;
}

interface Offering {
  readonly editors: readonly EditorsChannel[];
  readonly platforms: FollowUpsByPlatform;
  readonly stores: Pick<Stores, 'marks' | 'answers'>;
  /** The round that waits now. */
  readonly find: () => Promise<Round | null>;
  /** Answers before this time are not counted. */
  readonly since: () => number;
  readonly now: () => number;
  /** How long a channel is left alone that was too busy, in milliseconds. */
  readonly retryMs: number;
  readonly log: Log;
}

/**
 * Posts a round, once in each channel. It is marked before: a program that ends while posting may have posted. What
 * was surely not taken is unmarked again.
 */
const show = async (
  round: Round,
  { platform, channel }: EditorsChannel,
  followUps: FollowUps,
  { stores, since }: Offering,
): Promise<void> => {
  const key = `offered:${platform}:${channel}`;
  const before = await stores.marks.find(key);
  if (before?.value === round.id) return;
  let touched = 0;
  for await (const _ of findTouched(stores.answers, round.changes, since())) touched += 1;
  if (!(await stores.marks.turn(key, round.id))) return;
  try {
    await followUps.offer(channel, roundText(round, touched), round.id);
  } catch (failure) {
    if (isNotTaken(failure)) await stores.marks.turn(key, before?.value ?? '');
    throw asFailure(failure);
  }
};

/** How long to wait before the next try, in milliseconds; null for no other try. A failing store may work again. */
const pauseAfter = (failure: unknown, retryMs: number): number | null => {
  if (!(failure instanceof DeliveryFailure)) return retryMs;
  return failure.kind === 'busy' ? Math.max(retryMs, failure.retryAfterMs ?? 0) : null;
};

/** Shows editors the round that waits; what goes wrong in one channel does not keep it from another. */
export const createRoundOffers = (offering: Offering) => {
  const { editors, platforms, find, now, retryMs, log } = offering;
  /** The channels that may have to be shown a round, with the time from which they are. */
  const due = new Map<EditorsChannel, number>();

  const attempt = async (one: EditorsChannel, followUps: FollowUps): Promise<void> => {
    try {
      const round = await find();
      if (round !== null) await show(round, one, followUps, offering);
    } catch (failure) {
      const pause = pauseAfter(failure, retryMs);
      const said = `${one.platform} channel ${one.channel} was not asked about corrections: ${reasonOf(failure)}`;
      if (pause === null) log.error(`${said}; confirm them with npm run desk -- corrections`);
      else log.warn(`${said}; it is asked again in ${Math.ceil(pause / 1000)} s`);
      // Sources that changed meanwhile have put the channel there already.
      if (pause !== null && !due.has(one)) due.set(one, now() + pause);
    }
  };

  return {
    /** The sources changed: every channel may have to be shown a round. */
    renew: (): void => {
      for (const one of editors) due.set(one, now());
    },
    /** Shows the round where that is due. Channels of platforms that are not connected yet stay due. */
    look: async (): Promise<void> => {
      for (const [one, from] of [...due]) {
        const followUps = platforms.get(one.platform);
        if (followUps === undefined || from > now()) continue;
        due.delete(one);
        await attempt(one, followUps);
      }
    },
  };
};
