import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import { TOKEN_MARK } from './index-tokens.ts';
import type { IndexedSentence } from './sentence-index.ts';

/** Somebody whom the sources name together with a role: "Peruvian President Ana Ruiz". */
export interface Person {
  /** Vocabulary numbers of the name's words; the last is the surname. */
  readonly name: readonly number[];
  /** Vocabulary number of the role's word. */
  readonly role: number;
  /** Vocabulary numbers of the words before the role: nationality, department, party. */
  readonly modifiers: readonly number[];
}

/** Most words of a name, and of what stands before a role. */
const LONGEST_NAME = 4;
const LONGEST_MODIFIER = 4;

const keyOf = ({ name, role, modifiers }: Person): string => `${name.join(',')}|${role}|${modifiers.join(',')}`;

/**
 * Learns who has which role from roles right before names ("Foreign Minister Eva Lund"), so that a question may call a
 * person by role. A role behind a name ("Ana Ruiz, the mayor of Lima") is not learned.
 */
export const learnPeople = (sentences: readonly IndexedSentence[], lexicon: LexiconIndex): readonly Person[] => {
  const role = lexicon.classBit('person-role');
  const people = new Map<string, Person>();
  const add = (person: Person): void => {
    if (person.name.length > 0) people.set(keyOf(person), person);
  };
  for (const { marks, classes, terms } of sentences) {
    const isRole = (at: number): boolean => ((classes[at] ?? 0) & role) !== 0;
    const isStop = (at: number): boolean => ((marks[at] ?? 0) & TOKEN_MARK.stop) !== 0;
    const isCapital = (at: number): boolean =>
      at < marks.length && ((marks[at] ?? 0) & TOKEN_MARK.capital) !== 0 && !isStop(at);
    const termsOf = (from: number, to: number): number[] =>
      Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset)
        .filter((at) => !isStop(at))
        .map((at) => terms[at] ?? 0);
    for (let at = 0; at < marks.length; at += 1) {
      if (!isRole(at)) continue;
      let to = at + 1;
      while (to < at + 1 + LONGEST_NAME && isCapital(to) && !isRole(to)) to += 1;
      let from = at;
      while (
        from > Math.max(0, at - LONGEST_MODIFIER) &&
        (isCapital(from - 1) || isRole(from - 1) || (isStop(from - 1) && isCapital(from - 2)))
      )
        from -= 1;
      const modifiers = from === at && at > 0 && !isStop(at - 1) ? termsOf(at - 1, at) : termsOf(from, at);
      if (to > at + 1) add({ name: termsOf(at + 1, to), role: terms[at] ?? 0, modifiers });
    }
  }
  return [...people.values()];
};

/** For each first name that stands right before other names, the terms of those: "Ana" to "Ruiz". */
export const learnFullNames = (sentences: readonly IndexedSentence[]): ReadonlyMap<number, ReadonlySet<number>> => {
  const followers = new Map<number, Set<number>>();
  for (const { marks, terms } of sentences) {
    for (let at = 0; at + 1 < marks.length; at += 1) {
      const both = [at, at + 1].every(
        (near) => ((marks[near] ?? 0) & (TOKEN_MARK.capital | TOKEN_MARK.stop)) === TOKEN_MARK.capital,
      );
      if (!both) continue;
      const first = terms[at] ?? 0;
      followers.set(first, (followers.get(first) ?? new Set()).add(terms[at + 1] ?? 0));
    }
  }
  return followers;
};
