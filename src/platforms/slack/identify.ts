import type { App } from '@slack/bolt';
import { createBackoff } from './backoff.ts';
import type { AppParts } from './create-app.ts';
import { missingScopes } from './scopes.ts';
import type { OwnIdentity } from './slack-context.ts';
import { hopeless, passing } from './start-failure.ts';

const once = async (app: App, { log }: AppParts): Promise<OwnIdentity> => {
  const me = await app.client.auth.test();
  const lack = missingScopes(me.response_metadata?.scopes);
  if (lack !== null) log.warn(`Slack: ${lack}`);
  await app.init();
  log.info(`Slack: I am ${me.user ?? 'the app'} in ${me.team ?? 'its workspace'}`);
  return {
    team: me.team_id ?? '',
    enterprise: me.enterprise_id ?? null,
    user: me.user_id ?? '',
    bot: me.bot_id ?? null,
  };
};

/**
 * Asks Slack who the app is, until Slack answers. Rejects when the token will never do, with the remedy; null when
 * stopped before.
 */
export const identify = async (app: App, parts: AppParts, signal: AbortSignal): Promise<OwnIdentity | null> => {
  const backoff = createBackoff(parts.timing, signal);
  while (!signal.aborted) {
    try {
      return await once(app, parts);
    } catch (failure) {
      const reason = hopeless(failure, 'SLACK_BOT_TOKEN');
      if (reason !== null) throw new Error(reason);
      parts.log.warn(passing(failure));
      await backoff.pause();
    }
  }
  return null;
};
