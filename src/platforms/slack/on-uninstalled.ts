import { z } from 'zod';
import type { Log } from '../log.ts';
import type { SlackInstallations } from './installation-store.ts';

const removal = z.object({
  team_id: z.string(),
  /** Seconds since 1970. */
  event_time: z.number(),
  event: z.discriminatedUnion('type', [
    z.object({ type: z.literal('app_uninstalled') }),
    z.object({ type: z.literal('tokens_revoked'), tokens: z.object({ bot: z.array(z.string()).nullish() }) }),
  ]),
});

const SECOND = 1000;

/** Forgets a workspace that removed the app or revoked its token. Revoked tokens of people are none of its own. */
export const onUninstalled = async (body: unknown, installations: SlackInstallations, log: Log): Promise<void> => {
  const { team_id: team, event_time: seconds, event } = removal.parse(body);
  if (event.type === 'tokens_revoked' && !event.tokens.bot?.length) return;
  // Slack gives the time in whole seconds: the end of that second is when it was at the latest.
  const forgotten = await installations.uninstalled(team, (seconds + 1) * SECOND);
  if (forgotten) log.info(`Slack: workspace ${team} removed the app; its token is deleted`);
};
