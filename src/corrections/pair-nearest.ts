import { fold } from '../core/text/fold.ts';

/** The least share of common words of two sentences of which one is the other's new wording. By hand. */
const LEAST_ALIKE = 0.4;

const wordsOf = (text: string): ReadonlySet<string> => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);

/** The share of words that two sentences have in common (Dice), 0 to 1. */
const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
};

/** The new wording of each old sentence that has one, the most alike first; each new sentence is taken once. */
export const pairNearest = <T extends { readonly text: string }>(
  before: readonly T[],
  after: readonly T[],
): ReadonlyMap<T, T> => {
  const words = after.map((sentence) => ({ sentence, words: wordsOf(sentence.text) }));
  const candidates = before.flatMap((old) => {
    const own = wordsOf(old.text);
    return words
      .map(({ sentence, words: others }) => ({ old, sentence, score: alike(own, others) }))
      .filter(({ score }) => score >= LEAST_ALIKE);
  });
  const pairs = new Map<T, T>();
  const taken = new Set<T>();
  for (const { old, sentence } of candidates.toSorted((a, b) => b.score - a.score)) {
    if (pairs.has(old) || taken.has(sentence)) continue;
    pairs.set(old, sentence);
    taken.add(sentence);
  }
  return pairs;
};
