import type { Clock } from './knowledge/watch/clock.ts';

/** Does something at once and then again each time so many milliseconds after it ended; the result ends it. */
export const repeat = (work: () => Promise<void>, milliseconds: number, clock: Clock): (() => Promise<void>) => {
  let cancel = (): void => {};
  let ended = false;
  const run = async (): Promise<void> => {
    await work();
    if (!ended) cancel = clock.schedule(begin, milliseconds);
  };
  let running: Promise<void> = Promise.resolve();
  const begin = (): void => {
    running = run();
  };
  begin();
  return async () => {
    ended = true;
    cancel();
    await running;
  };
};
