import type { Stores } from '../stores/stores.ts';
import { keepArchive, type ServedState } from './keep-archive.ts';

interface ArchiveOptions {
  readonly stores: Pick<Stores, 'versions' | 'marks'>;
  readonly log: { error(line: string): void };
  readonly now?: () => number;
}

/** An archive that is told of one state after the other. It never throws: answers do not wait for it. */
export const createArchive = ({ stores, log, now = Date.now }: ArchiveOptions) => {
  let last: Promise<void> = Promise.resolve();
  const keep = async (state: ServedState): Promise<void> => {
    try {
      await keepArchive(state, stores, now());
    } catch (failure) {
      const reason = failure instanceof Error ? failure.message : String(failure);
      log.error(`what is served could not be archived, so a correction of it may go unnoticed: ${reason}`);
    }
  };
  return {
    take: (state: ServedState): void => {
      last = last.then(() => keep(state));
    },
    /** Resolves when everything it was told of is kept. */
    idle: (): Promise<void> => last,
  };
};
