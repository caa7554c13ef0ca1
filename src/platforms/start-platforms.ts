import type { PlatformLoader } from './load-platforms.ts';
import { reasonOf } from './log.ts';
import type { Platform, PlatformWorld } from './platform.ts';

/** Starts every platform beside the others, and counts those that can answer. */
export const startPlatforms = (loaders: readonly PlatformLoader[], world: Omit<PlatformWorld, 'onLost'>) => {
  const running = new Map<PlatformLoader, Platform | null>(loaders.map((loader) => [loader, null]));
  const end: { all: () => void } = { all: () => {} };
  const allLost = new Promise<void>((resolve) => {
    end.all = resolve;
  });
  const lose = (loader: PlatformLoader, reason: string): void => {
    if (!running.delete(loader)) return;
    world.log.error(`${loader.name}: ${reason}`);
    if (running.size === 0) end.all();
  };
  const start = async (loader: PlatformLoader): Promise<void> => {
    try {
      const platform = await loader.load({ ...world, onLost: (reason) => lose(loader, reason) });
      running.set(loader, platform);
      await platform.start();
    } catch (failure) {
      lose(loader, reasonOf(failure));
    }
  };
  for (const loader of loaders) void start(loader);
  const stop = async (): Promise<void> => {
    const platforms = [...running.values()].filter((platform) => platform !== null);
    running.clear();
    await Promise.allSettled(platforms.map((platform) => platform.stop()));
  };
  return { allLost, stop };
};
