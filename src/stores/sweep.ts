import type { Concerns } from './stores.ts';

const DAY = 86_400_000;
/** Platforms repeat a delivery for about an hour; a week is on the safe side. */
const SEEN_DAYS = 7;
/** No limit looks further back. */
const LIMITS_DAYS = 1;

/** Deletes for good what is older than so many days; resolves with how many answers. Installed apps and served versions stay. */
export const sweep = async (concerns: Concerns, now: number, days: number): Promise<number> => {
  const before = now - days * DAY;
  const { conversations, longTickets, feedback, subscriptions, notices, handovers } = concerns;
  await concerns.seen.prune(now - SEEN_DAYS * DAY);
  await concerns.limits.prune(now - LIMITS_DAYS * DAY);
  for (const concern of [conversations, longTickets, feedback, subscriptions, notices, handovers]) {
    await concern.prune(before);
  }
  return concerns.answers.prune(before);
};
