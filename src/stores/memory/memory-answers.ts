import type { AnswerRecord, Answers } from '../answers.ts';
import { createBoundedMap } from './bounded-map.ts';

/** About 20 MB. */
const ANSWERS = 10_000;

const byTime = (one: AnswerRecord, other: AnswerRecord): number => one.at - other.at || (one.id < other.id ? -1 : 1);
const cursorOf = ({ at, id }: AnswerRecord): string => `${String(at).padStart(15, '0')}:${id}`;

export const createMemoryAnswers = (now: () => number): Answers => {
  const answers = createBoundedMap<AnswerRecord>(ANSWERS, now);
  const where = (fits: (record: AnswerRecord) => boolean): readonly AnswerRecord[] =>
    answers
      .entries()
      .map(({ value }) => value)
      .filter(fits)
      .sort(byTime);
  return {
    async record(record) {
      if (!answers.get(record.id)) answers.set(record.id, record);
    },
    async settle(id, { delivery, address, messages }) {
      const known = answers.get(id);
      if (known) answers.change(id, { ...known, delivery, address, place: { ...known.place, messages } });
    },
    find: async (id) => answers.get(id) ?? null,
    touching: async (source, since, span) =>
      where(
        ({ at, excerpts }) =>
          at >= since &&
          excerpts.some(
            (excerpt) => excerpt.source === source && (!span || (excerpt.start < span.end && excerpt.end > span.start)),
          ),
      ),
    idsTouching: async (source, since) =>
      where(({ at, excerpts }) => at >= since && excerpts.some((excerpt) => excerpt.source === source)).map(
        ({ id }) => id,
      ),
    async page({ from = 0, to = Number.POSITIVE_INFINITY, after, limit }) {
      const rest = where((record) => record.at >= from && record.at < to && cursorOf(record) > (after ?? ''));
      const records = rest.slice(0, limit);
      const last = records.at(-1);
      return { records, next: last && rest.length > limit ? cursorOf(last) : null };
    },
    forget: async (person) => answers.removeWhere((record) => record.person === person),
    prune: async (before) => answers.removeWhere((record) => record.at < before),
  };
};
