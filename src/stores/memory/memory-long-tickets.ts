import type { LongTickets } from '../long-tickets.ts';
import { ticketKey } from '../ticket-key.ts';
import { createBoundedMap } from './bounded-map.ts';

const TICKETS = 2_000;

export const createMemoryLongTickets = (now: () => number): LongTickets => {
  const tickets = createBoundedMap<string>(TICKETS, now);
  return {
    async keep(ticket) {
      const key = ticketKey(ticket);
      tickets.set(key, ticket);
      return key;
    },
    find: async (key) => tickets.get(key) ?? null,
    prune: tickets.prune,
  };
};
