import type { Concerns } from '../stores.ts';
import { createMemoryAnswers } from './memory-answers.ts';
import { createMemoryConversations } from './memory-conversations.ts';
import { createMemoryFeedback } from './memory-feedback.ts';
import { createMemoryHandovers } from './memory-handovers.ts';
import { createMemoryInstallations } from './memory-installations.ts';
import { createMemoryLimits } from './memory-limits.ts';
import { createMemoryLongTickets } from './memory-long-tickets.ts';
import { createMemoryMarks } from './memory-marks.ts';
import { createMemoryNotices } from './memory-notices.ts';
import { createMemorySeen } from './memory-seen.ts';
import { createMemorySubscriptions } from './memory-subscriptions.ts';
import { createMemoryVersions } from './memory-versions.ts';

/** Concerns that are forgotten when the program ends; each is bounded, the archive and the notices apart. */
export const createMemoryConcerns = (now: () => number = Date.now): Concerns => ({
  seen: createMemorySeen(now),
  conversations: createMemoryConversations(now),
  longTickets: createMemoryLongTickets(now),
  answers: createMemoryAnswers(now),
  feedback: createMemoryFeedback(now),
  limits: createMemoryLimits(now),
  subscriptions: createMemorySubscriptions(now),
  installations: createMemoryInstallations(),
  versions: createMemoryVersions(),
  notices: createMemoryNotices(now),
  handovers: createMemoryHandovers(now),
  marks: createMemoryMarks(now),
});
