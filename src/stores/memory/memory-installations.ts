import type { Installations } from '../installations.ts';

export const createMemoryInstallations = (): Installations => {
  const installations = new Map<string, string>();
  return {
    async keep(id, sealed) {
      installations.set(id, sealed);
    },
    find: async (id) => installations.get(id) ?? null,
    async remove(id) {
      installations.delete(id);
    },
    list: async () => [...installations.keys()].sort(),
  };
};
