import type { Subscription, Subscriptions } from '../subscriptions.ts';
import { createBoundedMap } from './bounded-map.ts';

const SUBSCRIPTIONS = 10_000;

const keyOf = (person: string, answer: string): string => JSON.stringify([person, answer]);

export const createMemorySubscriptions = (now: () => number): Subscriptions => {
  const subscriptions = createBoundedMap<Subscription>(SUBSCRIPTIONS, now);
  return {
    async add(subscription) {
      const key = keyOf(subscription.person, subscription.answer);
      const isNew = subscriptions.get(key) === undefined;
      if (isNew) subscriptions.set(key, subscription);
      else subscriptions.change(key, subscription);
      return isNew;
    },
    remove: async (person, answer) => subscriptions.delete(keyOf(person, answer)),
    of: async (answer) =>
      subscriptions
        .entries()
        .map(({ value }) => value)
        .filter((subscription) => subscription.answer === answer),
    forget: async (person) => subscriptions.removeWhere((subscription) => subscription.person === person),
    prune: subscriptions.prune,
  };
};
