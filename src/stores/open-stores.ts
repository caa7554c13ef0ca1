import { createHealthWatch, type StoreHealth } from './health.ts';
import { createMemoryConcerns } from './memory/create-memory-concerns.ts';
import { createMemoryStores } from './memory/create-memory-stores.ts';
import { createPrivacy } from './privacy.ts';
import { createResilientConcerns } from './resilient/create-resilient-concerns.ts';
import { StoreError } from './store-error.ts';
import type { Stores } from './stores.ts';

/** What the stores tell the log. */
interface StoreLog {
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
}

/** Which stores are opened. */
export interface StoreOptions {
  /** `file:PATH`, or `memory:` to keep nothing. */
  readonly url: string;
  /** What addresses are sealed with; null to keep none. */
  readonly key: string | null;
  readonly log: StoreLog;
  readonly now?: () => number;
}

/** Stores in use. */
export interface OpenStores {
  readonly stores: Stores;
  readonly health: () => StoreHealth;
  readonly close: () => void;
}

const reasonOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure));

const inMemory = ({ key, now }: StoreOptions, health: StoreHealth): OpenStores => ({
  stores: createMemoryStores(key, now),
  health: () => health,
  close: () => {},
});

const inFile = async (file: string, { key, log, now = Date.now }: StoreOptions): Promise<OpenStores> => {
  const { openSqlite } = await import('./sqlite/open-sqlite.ts');
  const { setAsideCorrupt } = await import('./sqlite/set-aside.ts');
  const aside = setAsideCorrupt(file, now());
  if (aside !== null) log.error(`the database ${file} is damaged; it is kept as ${aside}, and a new one is begun`);
  const { concerns, salt, close } = openSqlite(file, now);
  const health = createHealthWatch({
    began: (failure) =>
      log.error(
        `the database ${file} cannot be used (${reasonOf(failure)}); answers go on without it. Look for a full disk or missing rights`,
      ),
    ended: (failures) => log.info(`the database ${file} can be used again; ${failures} writes or reads had failed`),
  });
  const resilient = createResilientConcerns(concerns, createMemoryConcerns(now), health);
  return { stores: { ...resilient, privacy: createPrivacy(salt, key) }, health: health.current, close };
};

/**
 * Opens what the desk remembers. A file that cannot be opened is reported, and everything is kept in memory instead.
 * Rejects with StoreError for the file of a newer program.
 */
export const openStores = async (options: StoreOptions): Promise<OpenStores> => {
  const { url, key, log } = options;
  if (key === null) {
    log.info('DESK_KEY is not set: no address is kept to reach people who were answered privately');
  }
  if (url === 'memory:') return inMemory(options, { failing: false, failures: 0 });
  const file = url.replace(/^file:/, '');
  try {
    return await inFile(file, options);
  } catch (failure) {
    if (failure instanceof StoreError) throw failure;
    log.error(
      `the database ${file} cannot be opened (${reasonOf(failure)}); answers go on, and nothing is kept when the program ends`,
    );
    return inMemory(options, { failing: true, failures: 1 });
  }
};
