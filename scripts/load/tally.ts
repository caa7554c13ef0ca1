import { summariseTimes, type Times } from '../../src/bench/measure.ts';

/** What became of a number of questions. Times in milliseconds. */
export interface Counted {
  readonly asked: number;
  readonly answered: number;
  /** Answers that hold an excerpt; the others say why there is none. */
  readonly quoting: number;
  /** Answers given once more. */
  readonly repeated: number;
  /** From the question to its acknowledgement; null where the platform knows none. */
  readonly acknowledgement: Times | null;
  /** From the question to the first message of its answer. */
  readonly answer: Times;
}

/** Takes down when each question was asked, acknowledged and answered. */
export const createTally = () => {
  const asked = new Map<string, number>();
  const acknowledged: number[] = [];
  const answers = new Map<string, { readonly ms: number; readonly quotes: boolean; readonly parts: Set<string> }>();
  let repeated = 0;
  const since = (id: string): number => performance.now() - (asked.get(id) ?? Number.NaN);
  return {
    ask: (id: string): void => void asked.set(id, performance.now()),
    acknowledge: (id: string): void => void acknowledged.push(since(id)),
    /** `part` is the same for a message that is sent twice. */
    answer(id: string, { part, quotes }: { readonly part: string; readonly quotes: boolean }): void {
      const known = answers.get(id);
      if (known === undefined) answers.set(id, { ms: since(id), quotes, parts: new Set([part]) });
      else if (known.parts.has(part)) repeated += 1;
      else known.parts.add(part);
    },
    isComplete: (): boolean => answers.size >= asked.size,
    count(): Counted {
      const given = [...answers.values()];
      return {
        asked: asked.size,
        answered: given.length,
        quoting: given.filter(({ quotes }) => quotes).length,
        repeated,
        acknowledgement: acknowledged.length === 0 ? null : summariseTimes(acknowledged),
        answer: summariseTimes(given.map(({ ms }) => ms)),
      };
    },
  };
};

export type Tally = ReturnType<typeof createTally>;
