/** Time as the watcher needs it, so that a test can bring its own. */
export interface Clock {
  now(): Date;
  /** Runs a function once after at most LONGEST_DELAY_MS milliseconds; the result cancels it. */
  schedule(run: () => void, milliseconds: number): () => void;
}

/** The longest delay that timers take, about 25 days; a longer one would fire at once. */
export const LONGEST_DELAY_MS = 2 ** 31 - 1;

/** The real clock. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => new Date(),
  schedule: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};
