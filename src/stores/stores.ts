import type { Answers } from './answers.ts';
import type { Conversations } from './conversations.ts';
import type { Feedback } from './feedback.ts';
import type { Handovers } from './handovers.ts';
import type { Installations } from './installations.ts';
import type { Limits } from './limits.ts';
import type { LongTickets } from './long-tickets.ts';
import type { Marks } from './marks.ts';
import type { Notices } from './notices.ts';
import type { Privacy } from './privacy.ts';
import type { SeenDeliveries } from './seen-deliveries.ts';
import type { Subscriptions } from './subscriptions.ts';
import type { Versions } from './versions.ts';

/** What a driver keeps: one part for each concern. Times are milliseconds since 1970. */
export interface Concerns {
  readonly seen: SeenDeliveries;
  readonly conversations: Conversations;
  readonly longTickets: LongTickets;
  readonly answers: Answers;
  readonly feedback: Feedback;
  readonly limits: Limits;
  readonly subscriptions: Subscriptions;
  readonly installations: Installations;
  readonly versions: Versions;
  readonly notices: Notices;
  readonly handovers: Handovers;
  readonly marks: Marks;
}

/** Everything that the desk remembers. */
export interface Stores extends Concerns {
  readonly privacy: Privacy;
}
