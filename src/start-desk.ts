import type { Config } from './config.ts';
import { createLiveAnswerer, type LiveAnswerer } from './live-answerer.ts';
import { type DeliveryTiming, defaultDeliveryTiming } from './platforms/deliver.ts';
import { createQuestionHandler } from './platforms/handle-question.ts';
import { createInFlight } from './platforms/in-flight.ts';
import { type PlatformLoader, type PlatformTiming, platformLoaders } from './platforms/load-platforms.ts';
import { type Log, reasonOf } from './platforms/log.ts';
import { createMemoryStores } from './platforms/memory-stores.ts';
import type { Platform, PlatformWorld } from './platforms/platform.ts';
import { createRateLimit } from './platforms/rate-limit.ts';

export interface DeskOptions {
  readonly config: Config;
  readonly log: Log;
  readonly timing?: PlatformTiming & { readonly delivery?: DeliveryTiming };
  /** Opens the knowledge; the folder of the settings, followed while the program runs, unless told otherwise. */
  readonly open?: (folder: string, log: Log) => Promise<LiveAnswerer>;
}

/** A running program. */
export interface Desk {
  /** Resolves when no platform is left that can answer. */
  readonly allLost: Promise<void>;
  stop(): Promise<void>;
}

/** Starts every platform beside the others, and counts those that can answer. */
const startPlatforms = (loaders: readonly PlatformLoader[], world: Omit<PlatformWorld, 'onLost'>) => {
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

/** Puts the program together: knowledge, answerer, and the platforms whose tokens are set. */
export const startDesk = async (options: DeskOptions): Promise<Desk> => {
  const { config, log, timing = {}, open = createLiveAnswerer } = options;
  const live = await open(config.knowledgeFolder, log);
  const stores = createMemoryStores();
  const handleQuestion = createQuestionHandler({
    answerer: live.current,
    stores,
    rateLimit: createRateLimit(config.rateLimitPerMinute),
    log,
    timing: timing.delivery ?? defaultDeliveryTiming,
  });
  const world = { answerer: live.current, handleQuestion, stores, inFlight: createInFlight(), log };
  const platforms = startPlatforms(platformLoaders(config, timing), world);
  return {
    allLost: platforms.allLost,
    async stop() {
      await platforms.stop();
      await live.stop();
    },
  };
};
