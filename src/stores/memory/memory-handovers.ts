import type { Handover, Handovers } from '../handovers.ts';
import { createBoundedMap } from './bounded-map.ts';

const HANDOVERS = 10_000;

export const createMemoryHandovers = (now: () => number): Handovers => {
  const handovers = createBoundedMap<Handover>(HANDOVERS, now);
  return {
    async keep(handover) {
      handovers.set(handover.message, handover);
    },
    find: async (message) => handovers.get(message) ?? null,
    forget: async (person) => handovers.removeWhere((handover) => handover.person === person),
    prune: handovers.prune,
  };
};
