import type { ArchivedVersion, Versions } from '../versions.ts';

const lastFirst = (one: ArchivedVersion, other: ArchivedVersion): number => other.lastServed - one.lastServed;

export const createMemoryVersions = (): Versions => {
  const sources = new Map<string, readonly ArchivedVersion[]>();
  const historyOf = (source: string): readonly ArchivedVersion[] => sources.get(source) ?? [];
  return {
    async serve(version, at) {
      const known = historyOf(version.source).find(({ hash }) => hash === version.hash);
      const others = historyOf(version.source).filter(({ hash }) => hash !== version.hash);
      const served = { ...version, firstServed: known?.firstServed ?? at, lastServed: at, withdrawn: null };
      sources.set(version.source, [...others, served].sort(lastFirst));
    },
    async withdraw(source, at, reason) {
      const withdrawn = { at, reason };
      sources.set(
        source,
        historyOf(source).map((version) => ({ ...version, withdrawn: version.withdrawn ?? withdrawn })),
      );
    },
    history: async (source) => historyOf(source),
    latest: async () => [...sources.keys()].sort().flatMap((source) => historyOf(source).slice(0, 1)),
  };
};
