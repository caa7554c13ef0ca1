import { existsSync } from 'node:fs';
import { type Config, ConfigError, readConfig } from '../../config.ts';
import { listCorrected, type Superseded } from '../../corrections/list-corrected.ts';
import { openStores } from '../../stores/open-stores.ts';
import { StoreError } from '../../stores/store-error.ts';
import { loadServedKnowledge } from './load-served-knowledge.ts';
import { CommandFailure } from './run-ask.ts';

const explain = (failure: unknown): unknown =>
  failure instanceof ConfigError || failure instanceof StoreError
    ? new CommandFailure(failure.message, { cause: failure })
    : failure;

const hasDatabase = ({ store }: Config): boolean =>
  store.url !== 'memory:' && existsSync(store.url.replace(/^file:/, ''));

const load = async (folder: string | null, warn: (line: string) => void): Promise<readonly Superseded[] | null> => {
  const config = readConfig();
  if (!hasDatabase(config)) return null;
  const { sources } = await loadServedKnowledge({ folder: folder ?? config.knowledgeFolder }, warn);
  const log = { info: () => {}, warn, error: warn };
  const opened = await openStores({ url: config.store.url, key: config.store.key, log });
  try {
    const corrected = await listCorrected(sources, opened.stores);
    if (opened.health().failing) throw new CommandFailure('The database cannot be read, so no correction is known.');
    return corrected;
  } finally {
    opened.close();
  }
};

/**
 * What was corrected in the sources of a folder (the bot's own when none is given), from the database that the
 * settings name; null when there is none yet.
 */
export const loadCorrected: typeof load = async (folder, warn) => {
  try {
    return await load(folder, warn);
  } catch (failure) {
    throw explain(failure);
  }
};
