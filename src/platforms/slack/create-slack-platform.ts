import type { SlackConfig } from '../../config.ts';
import type { Platform, PlatformWorld } from '../platform.ts';
import { createApp } from './create-app.ts';
import { identify } from './identify.ts';
import { registerListeners } from './register-listeners.ts';
import { slackFollowUps } from './slack-follow-ups.ts';
import { defaultSlackTiming, type SlackTiming } from './slack-timing.ts';

export interface SlackOptions {
  readonly config: SlackConfig;
  readonly world: PlatformWorld;
  readonly timing?: Partial<SlackTiming>;
}

/** The desk in Slack. */
export const createSlackPlatform = ({ config, world, timing: changes }: SlackOptions): Platform => {
  const timing = { ...defaultSlackTiming, ...changes };
  const parts = { config, timing, log: world.log, onLost: world.onLost };
  const { app, door } = createApp(parts);
  const ending = new AbortController();
  return {
    name: 'Slack',
    async start() {
      const own = await identify(app, parts, ending.signal);
      if (own === null) return;
      const context = { config, world, timing, client: app.client, own };
      registerListeners(app, context);
      world.followUps.set('slack', slackFollowUps(context));
      await door.open();
    },
    async stop() {
      ending.abort();
      world.followUps.delete('slack');
      const closing = door.close();
      const finished = await world.inFlight.settle(timing.finishMs);
      if (!finished) world.log.warn('Slack: stopped before every answer was out');
      await closing;
    },
  };
};
