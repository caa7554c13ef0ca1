import type { Clock } from './knowledge/watch/clock.ts';
import { type Log, reasonOf } from './platforms/log.ts';
import { repeat } from './repeat.ts';
import type { Stores } from './stores/stores.ts';
import { sweep } from './stores/sweep.ts';

/** Six hours, in milliseconds: what is to be deleted is at most that much too old. */
const EVERY = 21_600_000;

interface Retention {
  readonly stores: Stores;
  readonly days: number;
  readonly clock: Clock;
  readonly log: Log;
}

/** Deletes what is older than so many days, at once and then every six hours; the result ends it. */
export const keepRetention = ({ stores, days, clock, log }: Retention): (() => Promise<void>) =>
  repeat(
    async () => {
      try {
        const deleted = await sweep(stores, clock.now().getTime(), days);
        if (deleted > 0) log.info(`${deleted} answers older than ${days} days are deleted`);
      } catch (failure) {
        log.error(`what is older than ${days} days could not be deleted: ${reasonOf(failure)}`);
      }
    },
    EVERY,
    clock,
  );
