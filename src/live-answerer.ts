import type { Answerer } from './core/answerer.ts';
import { createAnswerer } from './core/create-answerer.ts';
import type { Knowledge } from './core/knowledge.ts';
import type { ServedState } from './corrections/keep-archive.ts';
import { formatFault } from './knowledge/fault.ts';
import { servableSources } from './knowledge/sources/stored-source.ts';
import { type Clock, systemClock } from './knowledge/watch/clock.ts';
import { watchKnowledge } from './knowledge/watch/watch-knowledge.ts';
import type { Log } from './platforms/log.ts';

/** An answerer that follows its knowledge folder. */
export interface LiveAnswerer {
  /** The answerer of the newest knowledge, complete at every moment. */
  readonly current: () => Answerer;
  stop(): Promise<void>;
}

/** Loads a knowledge folder and answers from its newest content while the program runs; `onServed` is told of each. */
export const createLiveAnswerer = async (
  folder: string,
  log: Log,
  onServed: (state: ServedState) => void = () => {},
  clock: Clock = systemClock,
): Promise<LiveAnswerer> => {
  const latest: { answerer: Answerer | null } = { answerer: null };
  const take = (knowledge: Knowledge): Answerer => {
    latest.answerer = createAnswerer(knowledge);
    log.info(`knowledge: ${knowledge.sources.length} sources in ${folder}`);
    return latest.answerer;
  };
  const tell = (): void => {
    const stored = watch.stored();
    onServed({ stored, served: servableSources(stored, clock.now()) });
  };
  const watch = await watchKnowledge({
    folder,
    clock,
    onChange: (knowledge) => {
      take(knowledge);
      tell();
    },
    onFault: (fault) => {
      if (fault.severity === 'error') log.error(`knowledge: ${formatFault(fault)}`);
    },
  });
  const first = latest.answerer ?? take(watch.current());
  tell();
  return { current: () => latest.answerer ?? first, stop: () => watch.stop() };
};
