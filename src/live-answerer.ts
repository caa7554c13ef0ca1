import { setImmediate } from 'node:timers/promises';
import type { Answerer } from './core/answerer.ts';
import { createAnswerer, type FixedAnswerer } from './core/create-answerer.ts';
import type { Knowledge } from './core/knowledge.ts';
import { withoutVector } from './core/prepared/wording-vectors.ts';
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

/** What the answerer is for besides its folder. */
export interface LiveOptions {
  /** Is told of each state that is served. */
  readonly onServed?: (state: ServedState) => void;
  readonly encoder?: boolean;
  readonly clock?: Clock;
}

/** Loads a knowledge folder and answers from its newest content while the program runs. */
export const createLiveAnswerer = async (
  folder: string,
  log: Log,
  { onServed = () => {}, encoder = true, clock = systemClock }: LiveOptions = {},
): Promise<LiveAnswerer> => {
  const latest: { answerer: Answerer | null; stopped: boolean } = { answerer: null, stopped: false };
  const take = (knowledge: Knowledge): Answerer => {
    const answerer = createAnswerer(knowledge);
    latest.answerer = answerer;
    void readAhead(answerer);
    log.info(`knowledge: ${knowledge.sources.length} sources in ${folder}`);
    const lacking = withoutVector(knowledge);
    if (lacking > 0)
      log.warn(`knowledge: ${lacking} prepared questions have no vector; run npm run knowledge -- vectors`);
    return latest.answerer;
  };
  /** A sentence at a time, so that questions come in between; a newer state of the folder takes over. */
  const readAhead = async (answerer: FixedAnswerer): Promise<void> => {
    for (const _ of answerer.readAhead()) {
      await setImmediate();
      if (latest.stopped || latest.answerer !== answerer) return;
    }
  };
  const tell = (): void => {
    const stored = watch.stored();
    onServed({ stored, served: servableSources(stored, clock.now()) });
  };
  const watch = await watchKnowledge({
    folder,
    encoder,
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
  return {
    current: () => latest.answerer ?? first,
    stop: () => {
      latest.stopped = true;
      return watch.stop();
    },
  };
};
