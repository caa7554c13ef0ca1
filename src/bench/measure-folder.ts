import { loadKnowledge, servedKnowledge } from '../knowledge/load-knowledge.ts';
import { type Ask, contestants, sentencesOf } from './contestants.ts';
import { heapInUse, residentMemory, summariseTimes, type Times, timeTask } from './measure.ts';

/** What was measured of one contestant. */
export interface Result extends Times {
  readonly name: string;
  /** Milliseconds to build its index. */
  readonly prepare: number;
  /** Megabytes that its index takes. */
  readonly heap: number;
}

/** What was measured over one folder. */
export interface FolderResult {
  readonly folder: string;
  readonly sources: number;
  readonly sentences: number;
  readonly questions: number;
  /** Milliseconds to read the folder and the lexicon. */
  readonly load: number;
  /** Megabytes of the whole process with all indexes in it. */
  readonly rss: number;
  readonly results: readonly [ours: Result, tuned: Result, defaults: Result];
}

/** A folder with what is asked about it; without questions, its prepared ones are. */
export interface Track {
  readonly name: string;
  readonly folder: string;
  readonly questions: readonly string[];
}

const LEAST_QUESTIONS = 500;
const WARM_UP = 150;
/**
 * Questions that one contestant answers in a row before the next one does: long enough that none pays for what another
 * left in the processor's caches, which no running bot does, and short enough that all meet the same phases of the
 * machine.
 */
const TURN = 50;
const ANNOUNCED = 200;

interface Runner {
  readonly name: string;
  readonly ask: Ask;
  readonly prepare: number;
  readonly heap: number;
  readonly times: number[];
}

const repeated = (questions: readonly string[]): readonly string[] => {
  if (questions.length === 0)
    throw new Error('Cannot measure a folder without questions; give some, or prepare some in questions/.');
  const rounds = Math.ceil(LEAST_QUESTIONS / questions.length);
  return Array.from({ length: rounds }, () => questions).flat();
};

/** Loads a folder, builds every index, and asks each the same questions, in turns. */
export const measureFolder = async (
  { name, folder, questions }: Track,
  progress: (text: string) => void,
): Promise<FolderResult> => {
  const before = performance.now();
  const loaded = await loadKnowledge({ folder });
  const load = performance.now() - before;
  const knowledge = servedKnowledge(loaded, new Date());
  const sentences = sentencesOf(knowledge);
  const runners = contestants(knowledge, sentences).map((contestant): Runner => {
    progress(`${name}: building ${contestant.name}`);
    const heapBefore = heapInUse();
    const { result: ask, ms } = timeTask(contestant.prepare);
    return { name: contestant.name, ask, prepare: ms, heap: heapInUse() - heapBefore, times: [] };
  });
  const asked = repeated(questions.length > 0 ? questions : loaded.prepared.map(({ text }) => text));
  for (const question of asked.slice(0, WARM_UP)) for (const { ask } of runners) ask(question);
  for (let at = 0; at < asked.length; at += TURN) {
    if (at % ANNOUNCED === 0)
      progress(`${name}: ${at} of ${asked.length} questions over ${sentences.length} sentences`);
    for (const { ask, times } of runners)
      for (const question of asked.slice(at, at + TURN)) times.push(timeTask(() => ask(question)).ms);
  }
  const [ours, tuned, defaults] = runners.map(
    ({ name: runner, prepare, heap, times }): Result => ({ name: runner, prepare, heap, ...summariseTimes(times) }),
  );
  if (!ours || !tuned || !defaults) throw new Error('Cannot compare: a contestant is missing.');
  return {
    folder: name,
    sources: knowledge.sources.length,
    sentences: sentences.length,
    questions: asked.length,
    load,
    rss: residentMemory(),
    results: [ours, tuned, defaults],
  };
};
