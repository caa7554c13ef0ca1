import type { Notice, Notices } from '../notices.ts';

const keyOf = (round: string, answer: string): string => JSON.stringify([round, answer]);

export const createMemoryNotices = (now: () => number): Notices => {
  const notices = new Map<string, Notice>();
  return {
    async plan(notice) {
      const key = keyOf(notice.round, notice.answer);
      if (notices.has(key)) return false;
      notices.set(key, { ...notice, state: 'planned', message: null, reason: null, at: now() });
      return true;
    },
    async step(round, answer, { from, to, message, reason }) {
      const key = keyOf(round, answer);
      const known = notices.get(key);
      if (known?.state !== from) return false;
      const added = { message: message ?? known.message, reason: reason ?? known.reason };
      notices.set(key, { ...known, ...added, state: to, at: now() });
      return true;
    },
    list: async ({ round, state } = {}) =>
      [...notices.values()].filter(
        (notice) => (!round || notice.round === round) && (!state || notice.state === state),
      ),
    async prune(before) {
      const doomed = [...notices].filter(([, { at }]) => at < before);
      for (const [key] of doomed) notices.delete(key);
      return doomed.length;
    },
  };
};
