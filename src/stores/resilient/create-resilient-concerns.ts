import type { Answers } from '../answers.ts';
import type { Conversations } from '../conversations.ts';
import type { Feedback } from '../feedback.ts';
import type { HealthWatch } from '../health.ts';
import type { Limits } from '../limits.ts';
import type { LongTickets } from '../long-tickets.ts';
import type { SeenDeliveries } from '../seen-deliveries.ts';
import type { Concerns } from '../stores.ts';
import { type Backlog, createBacklog } from './backlog.ts';

interface Guard {
  /** Tries the store, and does the other thing when it fails. */
  readonly orElse: <Result>(attempt: () => Promise<Result>, otherwise: () => Promise<Result>) => Promise<Result>;
  /** Tries a write, and keeps it for later when it fails. */
  readonly orLater: (write: () => Promise<void>) => Promise<void>;
}

const createGuard = (health: HealthWatch, backlog: Backlog): Guard => {
  const orElse: Guard['orElse'] = async (attempt, otherwise) => {
    try {
      const result = await attempt();
      if (health.current().failing && (await backlog.catchUp())) health.worked();
      return result;
    } catch (failure) {
      health.failed(failure);
      return otherwise();
    }
  };
  return { orElse, orLater: (write) => orElse(write, async () => backlog.add(write)) };
};

/** Claims in memory too, so that nothing is claimed twice whether the store works or not. */
const resilientSeen = (store: SeenDeliveries, spare: SeenDeliveries, { orElse }: Guard): SeenDeliveries => ({
  ...store,
  async claim(key) {
    if (!(await spare.claim(key))) return false;
    return orElse(
      () => store.claim(key),
      async () => true,
    );
  },
  async release(key) {
    await spare.release(key);
    await orElse(
      () => store.release(key),
      async () => {},
    );
  },
  async prune(before) {
    await spare.prune(before);
    return store.prune(before);
  },
});

const resilientConversations = (store: Conversations, spare: Conversations, { orElse }: Guard): Conversations => ({
  recall: (thread) =>
    orElse(
      () => store.recall(thread),
      () => spare.recall(thread),
    ),
  async remember(thread, question, person) {
    await spare.remember(thread, question, person);
    await orElse(
      () => store.remember(thread, question, person),
      async () => {},
    );
  },
  async forget(person) {
    await spare.forget(person);
    return store.forget(person);
  },
  async prune(before) {
    await spare.prune(before);
    return store.prune(before);
  },
});

const resilientTickets = (store: LongTickets, spare: LongTickets, { orElse }: Guard): LongTickets => ({
  keep: (ticket) =>
    orElse(
      () => store.keep(ticket),
      () => spare.keep(ticket),
    ),
  find: async (key) =>
    (await spare.find(key)) ??
    orElse(
      () => store.find(key),
      async () => null,
    ),
  async prune(before) {
    await spare.prune(before);
    return store.prune(before);
  },
});

const resilientLimits = (store: Limits, spare: Limits, { orElse }: Guard): Limits => ({
  take: (person, allowance) =>
    orElse(
      () => store.take(person, allowance),
      () => spare.take(person, allowance),
    ),
  async forget(person) {
    await spare.forget(person);
    return store.forget(person);
  },
  prune: (before) => store.prune(before),
});

const resilientAnswers = (store: Answers, { orLater }: Guard): Answers => ({
  ...store,
  record: (record) => orLater(() => store.record(record)),
  settle: (id, settled) => orLater(() => store.settle(id, settled)),
});

const resilientFeedback = (store: Feedback, { orLater }: Guard): Feedback => ({
  ...store,
  record: (vote) => orLater(() => store.record(vote)),
});

/**
 * A store that never stops answering: what a question waits for goes on in memory while the store fails, and answers
 * and votes are written when it works again. Everything else fails as the store does: a notice or an installation must
 * not be thought kept when it is not.
 */
export const createResilientConcerns = (store: Concerns, spare: Concerns, health: HealthWatch): Concerns => {
  const guard = createGuard(health, createBacklog());
  return {
    ...store,
    seen: resilientSeen(store.seen, spare.seen, guard),
    conversations: resilientConversations(store.conversations, spare.conversations, guard),
    longTickets: resilientTickets(store.longTickets, spare.longTickets, guard),
    limits: resilientLimits(store.limits, spare.limits, guard),
    answers: resilientAnswers(store.answers, guard),
    feedback: resilientFeedback(store.feedback, guard),
  };
};
