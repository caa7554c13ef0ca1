import { setTimeout as wait } from 'node:timers/promises';
import { findChanges } from './corrections/find-changes.ts';
import { keepArchive, type ServedState } from './corrections/keep-archive.ts';
import { listCorrected, type Superseded } from './corrections/list-corrected.ts';
import { createRoundOffers, type EditorsChannel } from './offer-round.ts';
import { planReplacing, planRound } from './plan-round.ts';
import type { FollowUpsByPlatform } from './platforms/follow-ups.ts';
import { type Log, reasonOf } from './platforms/log.ts';
import { type NoticeSending, sendNotices, settleInterrupted } from './send-notices.ts';
import type { Stores } from './stores/stores.ts';

/** Milliseconds. */
export interface CorrectionTiming {
  /** Between two notices. Slack takes about one message a second in a channel; Discord takes more. */
  readonly paceMs: number;
  /** Between two looks for confirmed rounds. */
  readonly lookMs: number;
  /** Before a channel that was too busy for a round is asked again. Platforms limit what is posted in a minute. */
  readonly retryMs: number;
}

export const defaultCorrectionTiming: CorrectionTiming = { paceMs: 1_000, lookMs: 2_000, retryMs: 60_000 };

interface Corrections {
  /** The channels where editors confirm rounds. */
  readonly editors: readonly EditorsChannel[];
  readonly stores: Stores;
  readonly platforms: FollowUpsByPlatform;
  readonly mode: 'ask' | 'auto' | 'off';
  readonly retentionDays: number;
  readonly timing: CorrectionTiming;
  readonly log: Log;
}

const DAY = 86_400_000;

/** Archives what is served, tells of changes, and sends notices of confirmed rounds, until it is stopped. */
export const followCorrections = ({ editors, stores, platforms, mode, retentionDays, timing, log }: Corrections) => {
  const ending = new AbortController();
  const { signal } = ending;
  const pause = (ms: number): Promise<unknown> => wait(ms, undefined, { signal }).catch(() => {});
  const sending: NoticeSending = { stores, platforms, pause: () => pause(timing.paceMs), ended: signal, log };

  const safely = async (what: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (failure) {
      log.error(`${what}: ${reasonOf(failure)}`);
    }
  };

  const sinceNow = (): { readonly at: number; readonly since: number } => {
    const at = Date.now();
    return { at, since: at - retentionDays * DAY };
  };

  let state: ServedState | null = null;
  const offers = createRoundOffers({
    editors,
    platforms,
    stores,
    find: async () => state && findChanges(state, stores),
    since: () => sinceNow().since,
    now: Date.now,
    retryMs: timing.retryMs,
    log,
  });

  const follow = async (newest: ServedState): Promise<void> => {
    const { at, since } = sinceNow();
    await keepArchive(newest, stores, at, (last) => planReplacing(last, stores, since));
    if (mode === 'off') return;
    const round = await findChanges(newest, stores);
    if (round === null) return;
    if (mode === 'auto') await planRound(round, stores, { at, since });
    else if (editors.length === 0)
      log.info(`corrections ${round.id} wait: confirm them with npm run desk -- corrections send ${round.id}`);
  };

  const send = async (): Promise<void> => {
    await settleInterrupted(sending);
    await sendNotices(sending);
  };

  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await safely('notices of corrections could not be sent', send);
      await offers.look();
      await pause(timing.lookMs);
    }
  };

  /** What was corrected in what is served, as of the last state that was followed. */
  let superseded: readonly Superseded[] = [];

  const list = async ({ served }: ServedState): Promise<void> => {
    superseded = await listCorrected(served, stores);
  };

  let followed: Promise<void> = Promise.resolve();
  const running = run();
  return {
    /** Takes a new state of the knowledge; one is followed after the other, and answers do not wait for it. */
    take: (newest: ServedState): void => {
      state = newest;
      followed = followed.then(async () => {
        await safely('a correction may go unnoticed', () => follow(newest));
        await safely('corrected words are not marked', () => list(newest));
        if (mode === 'ask') offers.renew();
      });
    },
    /** What was corrected in what is served now. */
    corrected: (): Promise<readonly Superseded[]> => listCorrected(state?.served ?? [], stores),
    /** The same, without waiting: for a moment after a change it is that of the state before. */
    superseded: (): readonly Superseded[] => superseded,
    /** Confirms the round that waits; resolves with how many notices that plans, or null when it waits no longer. */
    confirm: async (id: string): Promise<number | null> => {
      const round = state && (await findChanges(state, stores));
      return mode === 'off' || round?.id !== id ? null : planRound(round, stores, sinceNow());
    },
    async stop(): Promise<void> {
      ending.abort();
      await Promise.all([followed, running]);
    },
  };
};
