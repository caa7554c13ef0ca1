import type { Clock } from '../../src/knowledge/watch/clock.ts';

/** A clock that stands still until it is told to go on. */
export interface FakeClock extends Clock {
  /** Moves on and runs what falls due on the way, in order. */
  advance(milliseconds: number): void;
  /** The longest delay of a pending timer that is due before a moment. */
  longestDelay(before: string): number;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

export function createFakeClock(start: string): FakeClock {
  let time = Date.parse(start);
  let timers: readonly Timer[] = [];

  return {
    now: () => new Date(time),
    schedule(run, milliseconds) {
      const timer = { due: time + milliseconds, run };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance(milliseconds) {
      const end = time + milliseconds;
      for (;;) {
        const [next] = timers.filter(({ due }) => due <= end).toSorted((a, b) => a.due - b.due);
        if (next === undefined) break;
        timers = timers.filter((timer) => timer !== next);
        time = next.due;
        next.run();
      }
      time = end;
    },
    longestDelay: (before) =>
      Math.max(...timers.filter(({ due }) => due < Date.parse(before)).map(({ due }) => due - time)),
  };
}
