import type { Stores } from './stores.ts';

/** Deletes every trace of a person, named as a platform names them (`slack:team:user`); resolves with how many. */
export const forgetPerson = async (stores: Stores, person: string): Promise<number> => {
  const pseudonym = stores.privacy.pseudonym(person);
  const { conversations, answers, feedback, limits, subscriptions, handovers } = stores;
  let forgotten = 0;
  for (const concern of [conversations, answers, feedback, limits, subscriptions, handovers]) {
    forgotten += await concern.forget(pseudonym);
  }
  return forgotten;
};
