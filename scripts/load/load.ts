import { setTimeout as wait } from 'node:timers/promises';
import type { Memory } from './desk-process.ts';
import type { Counted, Tally } from './tally.ts';

/** How much is asked, and what. */
export interface Load {
  /** Questions a second. */
  readonly rate: number;
  readonly seconds: number;
  /** Asked in turn. */
  readonly questions: readonly string[];
}

/** What was measured of one platform. */
export interface LoadResult {
  readonly platform: string;
  readonly people: number;
  readonly channels: number;
  readonly rows: readonly ({ readonly name: string } & Counted)[];
  readonly before: Memory;
  readonly after: Memory;
}

/** A question of the load with who asks it and where, counted from 0. */
export interface Asked {
  readonly at: number;
  readonly text: string;
  readonly person: number;
  readonly channel: number;
}

/** A person asks ten questions at most, which is below the limit of a minute. */
const EACH = 10;
const CHANNELS = 100;
const LAST_ANSWERS_MS = 10_000;
const LOOK_MS = 20;

export const totalOf = ({ rate, seconds }: Load): number => rate * seconds;

export const crowdOf = (load: Load) => ({
  people: Math.max(50, Math.ceil(totalOf(load) / EACH)),
  channels: CHANNELS,
});

/** Asks at an even pace, whether or not what was asked before is answered. */
export const askEvenly = async (load: Load, ask: (asked: Asked) => void): Promise<void> => {
  const { people, channels } = crowdOf(load);
  const began = performance.now();
  for (let at = 0; at < totalOf(load); at += 1) {
    const early = began + (at * 1000) / load.rate - performance.now();
    if (early > 0) await wait(early);
    const text = load.questions[at % load.questions.length] ?? '';
    ask({ at, text, person: at % people, channel: at % channels });
  }
};

/** Waits for the answers that are under way, but not for ever. */
export const settle = async (tallies: readonly Tally[]): Promise<void> => {
  const until = performance.now() + LAST_ANSWERS_MS;
  while (performance.now() < until && !tallies.every((tally) => tally.isComplete())) await wait(LOOK_MS);
  // What would come twice comes by now.
  await wait(LOOK_MS * 10);
};
