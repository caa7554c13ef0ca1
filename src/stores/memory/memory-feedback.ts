import type { Feedback, Vote } from '../feedback.ts';
import { createBoundedMap } from './bounded-map.ts';

const VOTES = 10_000;

export const createMemoryFeedback = (now: () => number): Feedback => {
  const votes = createBoundedMap<Vote>(VOTES, now);
  return {
    async record(vote) {
      votes.set(JSON.stringify([vote.person, vote.answer]), vote);
    },
    list: async (since) =>
      votes
        .entries()
        .filter(({ at }) => at >= since)
        .map(({ value, at }) => ({ ...value, at })),
    forget: async (person) => votes.removeWhere((vote) => vote.person === person),
    prune: votes.prune,
  };
};
