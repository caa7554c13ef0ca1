import type { Missing } from '../../core/model.ts';

/** A record, so that a kind that the core adds cannot be forgotten here. The words explain the kind to an editor. */
export const MISSING_KINDS: Readonly<Record<Missing, string>> = {
  number: 'a figure or amount',
  date: 'a day, month or year',
  day: 'the very day of something whose month or year is told',
  hour: 'the time of day',
  person: 'who',
  place: 'where',
  reason: 'why, or how',
  quotation: 'what somebody said',
  after_newest_source: 'what happened after the newest source',
  premise: 'a question built on something that no source says',
  subject: 'anything else about the story that no source tells',
};

/** Whether a word names a kind. */
export function isMissingKind(word: string): word is Missing {
  return Object.hasOwn(MISSING_KINDS, word);
}
