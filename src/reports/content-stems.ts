import type { Language } from '../core/model.ts';
import { stem } from '../core/text/stem.ts';
import { isStopWord } from '../core/text/stop-words.ts';
import { tokenize } from '../core/text/tokenize.ts';

/** The stems of a question's content words, by which questions are compared. */
export const contentStems = (text: string, language: Language): ReadonlySet<string> =>
  new Set(tokenize(text).flatMap(({ word }) => (isStopWord(word, language) ? [] : [stem(word, language)])));

/** Jaccard index of two sets, 0 to 1. */
export const jaccard = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const shared = [...one].filter((item) => other.has(item)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
};
