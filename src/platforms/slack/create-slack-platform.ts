import type { App } from '@slack/bolt';
import type { SlackConfig } from '../../config.ts';
import { type Log, reasonOf } from '../log.ts';
import type { Platform, PlatformWorld } from '../platform.ts';
import { type AppParts, createApp } from './create-app.ts';
import { identify } from './identify.ts';
import { createSlackInstallations, type SlackInstallations } from './installation-store.ts';
import { registerListeners } from './register-listeners.ts';
import { missingScopes } from './scopes.ts';
import { slackFollowUps } from './slack-follow-ups.ts';
import { defaultSlackTiming, type SlackTiming } from './slack-timing.ts';
import { installedWorkspaces, oneWorkspace, type Workspaces } from './workspaces.ts';

/** What the adapter is made of; the timing is that of Slack unless told otherwise. */
export interface SlackOptions {
  readonly config: SlackConfig;
  readonly world: PlatformWorld;
  readonly timing?: Partial<SlackTiming>;
}

const installationsFor = ({ config, world }: SlackOptions): SlackInstallations | null =>
  config.door.kind !== 'oauth'
    ? null
    : createSlackInstallations({
        stores: world.stores,
        onInstalled(team, scopes) {
          world.log.info(`Slack: installed in workspace ${team}`);
          const lack = missingScopes(scopes);
          if (lack !== null) world.log.warn(`Slack: ${lack}`);
        },
      });

/** Tells which workspaces the app is installed in, and which tokens cannot be read. */
const tellInstalled = async (installations: SlackInstallations, log: Log): Promise<void> => {
  try {
    for (const team of await installations.list()) {
      await installations.find(team).then(
        () => log.info(`Slack: I am in workspace ${team}`),
        (failure: unknown) => log.warn(`Slack: ${reasonOf(failure)}`),
      );
    }
  } catch (failure) {
    log.warn(`Slack: it cannot be told which workspaces are installed: ${reasonOf(failure)}`);
  }
};

/** Null when stopped before Slack told who the app is. */
const findWorkspaces = async (
  app: App,
  { world, ...shared }: Required<SlackOptions> & { readonly timing: SlackTiming },
  { parts, signal }: { readonly parts: AppParts; readonly signal: AbortSignal },
): Promise<Workspaces | null> => {
  const { installations } = parts;
  if (installations === null) {
    const own = await identify(app, parts, signal);
    return own && oneWorkspace({ ...shared, world }, app.client, own);
  }
  await app.init();
  await tellInstalled(installations, world.log);
  return installedWorkspaces({ ...shared, world }, parts, installations);
};

/** The desk in Slack. */
export const createSlackPlatform = (options: SlackOptions): Platform => {
  const { config, world } = options;
  const timing = { ...defaultSlackTiming, ...options.timing };
  const installations = installationsFor(options);
  const parts = { config, timing, log: world.log, onLost: world.onLost, installations };
  const { app, door } = createApp(parts);
  const ending = new AbortController();
  return {
    name: 'Slack',
    async start() {
      const workspaces = await findWorkspaces(app, { config, world, timing }, { parts, signal: ending.signal });
      if (workspaces === null) return;
      registerListeners(app, world, { workspaces, installations });
      world.followUps.set('slack', slackFollowUps(workspaces));
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
