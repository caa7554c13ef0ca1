import { setTimeout as wait } from 'node:timers/promises';
import { findChanges } from './corrections/find-changes.ts';
import { keepArchive, type ServedState } from './corrections/keep-archive.ts';
import { listCorrected, type Superseded } from './corrections/list-corrected.ts';
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
}

export const defaultCorrectionTiming: CorrectionTiming = { paceMs: 1_000, lookMs: 2_000 };

interface Corrections {
  readonly stores: Stores;
  readonly platforms: FollowUpsByPlatform;
  readonly mode: 'ask' | 'auto' | 'off';
  readonly retentionDays: number;
  readonly timing: CorrectionTiming;
  readonly log: Log;
}

const DAY = 86_400_000;

/** Archives what is served, tells of changes, and sends notices of confirmed rounds, until it is stopped. */
export const followCorrections = ({ stores, platforms, mode, retentionDays, timing, log }: Corrections) => {
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

  const follow = async (state: ServedState): Promise<void> => {
    const at = Date.now();
    const since = at - retentionDays * DAY;
    for (const source of await keepArchive(state, stores, at)) await planReplacing(source, stores, { at, since });
    if (mode === 'off') return;
    const round = await findChanges(state, stores);
    if (round === null) return;
    if (mode === 'auto') await planRound(round, stores, { at, since });
    else log.info(`corrections ${round.id} wait: confirm them with npm run desk -- corrections send ${round.id}`);
  };

  const send = async (): Promise<void> => {
    await settleInterrupted(sending);
    await sendNotices(sending);
  };

  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await safely('notices of corrections could not be sent', send);
      await pause(timing.lookMs);
    }
  };

  let served: ServedState['served'] = [];
  let followed: Promise<void> = Promise.resolve();
  const running = run();
  return {
    /** Takes a new state of the knowledge; one is followed after the other, and answers do not wait for it. */
    take: (state: ServedState): void => {
      served = state.served;
      followed = followed.then(() => safely('a correction may go unnoticed', () => follow(state)));
    },
    /** What was corrected in what is served now. */
    corrected: (): Promise<readonly Superseded[]> => listCorrected(served, stores),
    async stop(): Promise<void> {
      ending.abort();
      await Promise.all([followed, running]);
    },
  };
};
