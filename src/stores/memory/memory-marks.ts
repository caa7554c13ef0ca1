import type { Mark, Marks } from '../marks.ts';

export const createMemoryMarks = (now: () => number): Marks => {
  const marks = new Map<string, Mark>();
  return {
    find: async (key) => marks.get(key) ?? null,
    async turn(key, value) {
      if (marks.get(key)?.value === value) return false;
      marks.set(key, { value, at: now() });
      return true;
    },
  };
};
