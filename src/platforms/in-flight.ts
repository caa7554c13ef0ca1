/** Work that a clean stop waits for. */
export interface InFlight {
  /** Counts a piece of work until it is done. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Resolves when nothing is under way, or after so many milliseconds; true when all is done. */
  settle(milliseconds: number): Promise<boolean>;
}

export const createInFlight = (): InFlight => {
  const running = new Set<Promise<unknown>>();
  const allDone = async (): Promise<true> => {
    while (running.size > 0) await Promise.allSettled(running);
    return true;
  };
  return {
    async run(work) {
      const promise = work();
      running.add(promise);
      try {
        return await promise;
      } finally {
        running.delete(promise);
      }
    },
    async settle(milliseconds) {
      const timer: { handle?: NodeJS.Timeout } = {};
      const late = new Promise<false>((resolve) => {
        timer.handle = setTimeout(() => resolve(false), milliseconds);
      });
      const done = await Promise.race([allDone(), late]);
      clearTimeout(timer.handle);
      return done;
    },
  };
};
