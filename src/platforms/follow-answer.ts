import type { Language } from '../core/model.ts';
import type { Stores } from '../stores/stores.ts';
import { messages } from './messages.ts';
import { type Address, writeAddress } from './reply-place.ts';

/** Somebody who wants to be told if an answer changes. */
interface Following {
  /** As platforms name people: `slack:team:user`. */
  readonly person: string;
  /** The answer's key. */
  readonly answer: string;
  /** How to write to the person directly. */
  readonly address: Address;
  readonly language: Language;
}

/**
 * Notes that somebody wants to be told if an answer changes, or no longer; the same request undoes it.
 *
 * @returns what to say to the person
 */
export const followAnswer = async (
  { subscriptions, privacy }: Pick<Stores, 'subscriptions' | 'privacy'>,
  { person, answer, address, language }: Following,
): Promise<string> => {
  const { follow } = messages(language).wording.chat;
  const pseudonym = privacy.pseudonym(person);
  if (await subscriptions.remove(pseudonym, answer)) return follow.ended;
  const sealed = privacy.seal(writeAddress(address));
  if (sealed === null) return follow.impossible;
  await subscriptions.add({ person: pseudonym, answer, address: sealed });
  return follow.begun;
};
