import type { StoredSource } from '../knowledge/sources/stored-source.ts';
import type { ArchivedVersion } from '../stores/versions.ts';
import { baselineOf, type Memory, setBaseline, WITHDRAWN } from './baseline.ts';
import { hashOf, toVersion } from './source-version.ts';

/** The knowledge at a moment. */
export interface ServedState {
  /** What is answered from. */
  readonly served: readonly StoredSource[];
  /** Everything in the folder, what is withheld as well. */
  readonly stored: readonly StoredSource[];
}

/**
 * Sources that nobody needs to be told of: they are back, or they are new and correct nothing that readers know and that
 * is still served. That what a new one corrects is withdrawn is told by itself.
 */
const unremarkable = async (served: readonly StoredSource[], memory: Memory): Promise<readonly StoredSource[]> => {
  const news: StoredSource[] = [];
  for (const source of served) {
    const own = await baselineOf(memory, source.id);
    const { corrects } = source.metadata;
    const isServed = served.some(({ id }) => id === corrects);
    const corrected = corrects !== null && isServed ? await baselineOf(memory, corrects) : null;
    if (own?.hash === WITHDRAWN || (own === null && corrected === null)) news.push(source);
  }
  return news;
};

/**
 * Archives what is served now, and until when what is no longer served was. `beforeGone` is given the last text of each
 * source that went, before the archive says that it did: where that ends in between, the source goes once more.
 */
export const keepArchive = async (
  { served, stored }: ServedState,
  memory: Memory,
  at: number,
  beforeGone: (last: ArchivedVersion) => Promise<void> = async () => {},
): Promise<void> => {
  const news = await unremarkable(served, memory);
  const current = new Map(served.map((source) => [source.id, source]));
  const latest = new Map((await memory.versions.latest()).map((version) => [version.source, version]));
  const gone = [...latest.values()].filter(({ source, withdrawn }) => withdrawn === null && !current.has(source));
  for (const last of gone) {
    await beforeGone(last);
    const { source } = last;
    const reason = stored.find(({ id }) => id === source)?.reason ?? null;
    await memory.versions.serve(last, at);
    await memory.versions.withdraw(source, at, reason);
  }
  for (const source of served) {
    const known = latest.get(source.id);
    if (known?.hash === hashOf(source) && known.withdrawn === null) continue;
    if (known?.withdrawn === null) await memory.versions.serve(known, at - 1);
    await memory.versions.serve(toVersion(source), at);
  }
  for (const source of news) await setBaseline(memory, source.id, { at, hash: hashOf(source) });
};
