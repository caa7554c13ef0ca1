import { type Conversations, QUESTIONS_RECALLED } from '../conversations.ts';
import { createBoundedMap } from './bounded-map.ts';

const THREADS = 5_000;

interface Turn {
  readonly question: string;
  readonly person: string;
}

export const createMemoryConversations = (now: () => number): Conversations => {
  const threads = createBoundedMap<{ readonly thread: string; readonly turns: readonly Turn[] }>(THREADS, now);
  const turnsOf = (thread: string): readonly Turn[] => threads.get(thread)?.turns ?? [];
  return {
    recall: async (thread) => turnsOf(thread).map(({ question }) => question),
    async remember(thread, question, person) {
      const turns = [...turnsOf(thread), { question, person }].slice(-QUESTIONS_RECALLED);
      threads.set(thread, { thread, turns });
    },
    async forget(person) {
      let forgotten = 0;
      for (const { value } of threads.entries()) {
        const left = value.turns.filter((turn) => turn.person !== person);
        forgotten += value.turns.length - left.length;
        if (left.length < value.turns.length) threads.change(value.thread, { ...value, turns: left });
      }
      return forgotten;
    },
    prune: threads.prune,
  };
};
