import type { Limits } from '../limits.ts';
import { createBoundedMap } from './bounded-map.ts';

/** People remembered before those who did nothing for longest are forgotten. */
const PEOPLE = 10_000;

export const createMemoryLimits = (now: () => number): Limits => {
  const taken = createBoundedMap<readonly number[]>(PEOPLE, now);
  return {
    async take(person, { most, withinMs }) {
      const at = now();
      const recent = (taken.get(person) ?? []).filter((time) => time > at - withinMs);
      const [oldest] = recent;
      if (recent.length >= most) return (oldest ?? at) + withinMs - at;
      taken.set(person, [...recent, at]);
      return 0;
    },
    forget: async (person) => (taken.delete(person) ? 1 : 0),
    prune: taken.prune,
  };
};
