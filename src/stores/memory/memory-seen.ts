import type { SeenDeliveries } from '../seen-deliveries.ts';
import { createBoundedMap } from './bounded-map.ts';

/** Platforms repeat a delivery for about an hour; this many keys are some hours of a busy newsroom. */
const DELIVERIES = 50_000;

export const createMemorySeen = (now: () => number): SeenDeliveries => {
  const seen = createBoundedMap<true>(DELIVERIES, now);
  return {
    async claim(key) {
      if (seen.get(key)) return false;
      seen.set(key, true);
      return true;
    },
    async release(key) {
      seen.delete(key);
    },
    prune: seen.prune,
  };
};
