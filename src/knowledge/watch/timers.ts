import type { Clock } from './clock.ts';

/** Named timers: setting one again replaces it. */
export interface Timers {
  set(name: string, run: () => void, milliseconds: number): void;
  clear(name: string): void;
  clearAll(): void;
}

/** Keeps at most one pending timer of each name. */
export function createTimers(clock: Clock): Timers {
  const pending = new Map<string, () => void>();

  function clear(name: string): void {
    pending.get(name)?.();
    pending.delete(name);
  }

  return {
    set(name, run, milliseconds) {
      clear(name);
      const fire = (): void => {
        pending.delete(name);
        run();
      };
      pending.set(name, clock.schedule(fire, milliseconds));
    },
    clear,
    clearAll() {
      for (const name of [...pending.keys()]) clear(name);
    },
  };
}
