import { type Context, webApi } from '@slack/bolt';
import { DeliveryFailure } from '../deliver.ts';
import { reasonOf } from '../log.ts';
import { type AppParts, clientOptions } from './create-app.ts';
import type { SlackInstallations } from './installation-store.ts';
import type { OwnIdentity, SlackContext } from './slack-context.ts';

/** What Bolt found out about where something came from. */
type Authorized = Pick<Context, 'botToken' | 'botUserId' | 'botId' | 'teamId' | 'enterpriseId'>;

/** The workspaces that the app works in. */
export interface Workspaces {
  /** The one that something came from. */
  readonly heardFrom: (authorized: Authorized) => SlackContext;
  /** One by its id; null is the editors'. Rejects with DeliveryFailure when the app is not installed there. */
  readonly find: (team: string | null) => Promise<SlackContext>;
}

type Shared = Pick<SlackContext, 'config' | 'world' | 'timing'>;

/** The one workspace that the token of the settings is for. */
export const oneWorkspace = (shared: Shared, client: webApi.WebClient, own: OwnIdentity): Workspaces => {
  const context: SlackContext = { ...shared, client, own, editors: async () => context };
  return { heardFrom: () => context, find: async () => context };
};

/** Every workspace that installed the app, each with its own token. */
export const installedWorkspaces = (shared: Shared, parts: AppParts, installations: SlackInstallations): Workspaces => {
  const heardFrom = ({ botToken, botUserId, botId, teamId, enterpriseId }: Authorized): SlackContext => ({
    ...shared,
    client: new webApi.WebClient(botToken, clientOptions(parts)),
    own: { team: teamId ?? '', enterprise: enterpriseId ?? null, user: botUserId ?? '', bot: botId ?? null },
    editors: () => find(null),
  });
  const find: Workspaces['find'] = async (team) => {
    const teamId = team ?? shared.config.editorsTeam ?? '';
    try {
      const { bot, enterprise } = await installations.find(teamId);
      return heardFrom({
        teamId,
        botToken: bot.token,
        botUserId: bot.userId,
        botId: bot.id,
        ...(enterprise !== null && { enterpriseId: enterprise }),
      });
    } catch (failure) {
      throw new DeliveryFailure(reasonOf(failure), { kind: 'refused', obstacle: 'gone' });
    }
  };
  return { heardFrom, find };
};
