import type { Config } from '../config.ts';
import type { DiscordTiming } from './discord/discord-timing.ts';
import type { Platform, PlatformWorld } from './platform.ts';
import type { SlackTiming } from './slack/slack-timing.ts';

/** Waits of the platforms that differ from the usual ones. */
export interface PlatformTiming {
  readonly slack?: Partial<SlackTiming>;
  readonly discord?: Partial<DiscordTiming>;
}

/** A platform whose token is set, not loaded yet. */
export interface PlatformLoader {
  readonly name: string;
  load(world: PlatformWorld): Promise<Platform>;
}

/** The platforms whose tokens are set. Code of the others is never loaded. */
export const platformLoaders = ({ slack, discord }: Config, timing: PlatformTiming = {}): readonly PlatformLoader[] => {
  const loaders: PlatformLoader[] = [];
  if (slack) {
    loaders.push({
      name: 'Slack',
      load: async (world) => {
        const { createSlackPlatform } = await import('./slack/create-slack-platform.ts');
        return createSlackPlatform({ config: slack, world, ...(timing.slack && { timing: timing.slack }) });
      },
    });
  }
  if (discord) {
    loaders.push({
      name: 'Discord',
      load: async (world) => {
        const { createDiscordPlatform } = await import('./discord/create-discord-platform.ts');
        return createDiscordPlatform({ config: discord, world, ...(timing.discord && { timing: timing.discord }) });
      },
    });
  }
  return loaders;
};
