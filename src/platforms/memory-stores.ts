import { createHash } from 'node:crypto';
import type { Stores, Vote } from './stores.ts';

/** Platforms repeat a delivery for about an hour; this many keys are some hours of a busy newsroom. */
const DELIVERIES = 50_000;
const THREADS = 5_000;
const TICKETS = 2_000;
const VOTES = 10_000;
/** Earlier questions that a follow-up is read with. */
const QUESTIONS = 10;

/** A map that forgets what was set longest ago. */
const createBounded = <Value>(most: number) => {
  const values = new Map<string, Value>();
  return {
    get: (key: string): Value | undefined => values.get(key),
    delete: (key: string): boolean => values.delete(key),
    set(key: string, value: Value): void {
      values.delete(key);
      values.set(key, value);
      const [oldest] = values.keys();
      if (values.size > most && oldest !== undefined) values.delete(oldest);
    },
  };
};

/** Stores that forget everything when the program ends. */
export const createMemoryStores = (): Stores => {
  const seen = createBounded<true>(DELIVERIES);
  const threads = createBounded<readonly string[]>(THREADS);
  const tickets = createBounded<string>(TICKETS);
  const votes = createBounded<Vote>(VOTES);
  return {
    seen: {
      async claim(key) {
        if (seen.get(key)) return false;
        seen.set(key, true);
        return true;
      },
      async release(key) {
        seen.delete(key);
      },
    },
    conversations: {
      recall: async (thread) => threads.get(thread) ?? [],
      async remember(thread, question) {
        threads.set(thread, [...(threads.get(thread) ?? []), question].slice(-QUESTIONS));
      },
    },
    longTickets: {
      async keep(ticket) {
        const key = createHash('sha256').update(ticket).digest('base64url').slice(0, 22);
        tickets.set(key, ticket);
        return key;
      },
      find: async (key) => tickets.get(key) ?? null,
    },
    votes: {
      async record(vote) {
        votes.set(JSON.stringify([vote.person, vote.answer]), vote);
      },
    },
  };
};
