import { setTimeout as wait } from 'node:timers/promises';

export interface BackoffTiming {
  readonly reconnectMs: number;
  readonly longestReconnectMs: number;
}

/** Waits that double from one to the next, up to the longest. An aborted wait ends at once. */
export const createBackoff = ({ reconnectMs, longestReconnectMs }: BackoffTiming, signal: AbortSignal) => {
  let failures = 0;
  return {
    reset(): void {
      failures = 0;
    },
    async pause(): Promise<void> {
      const milliseconds = Math.min(reconnectMs * 2 ** failures, longestReconnectMs);
      failures += 1;
      await wait(milliseconds, undefined, { signal }).catch(() => {});
    },
  };
};
