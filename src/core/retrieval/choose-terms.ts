import type { Vocabulary } from '../index/vocabulary.ts';
import { TUNING } from '../tuning.ts';

/**
 * Chooses the terms to search for: those that tell most, as long as the texts that hold them are not too many. A word
 * that stands everywhere costs much and tells little; ranking weighs it all the same.
 *
 * @param expansions numbers of the vocabulary's terms, each with the most it is worth to any word of the question
 * @returns the terms as the index has them, with their worth
 */
export const chooseTerms = (
  expansions: ReadonlyMap<number, number>,
  vocabulary: Vocabulary,
): ReadonlyMap<string, number> => {
  const worth = ([term, strength]: readonly [number, number]): number => strength * vocabulary.idf(term);
  const sorted = [...expansions].sort((a, b) => worth(b) - worth(a) || a[0] - b[0]);
  const chosen = new Map<string, number>();
  let postings = 0;
  for (const [term, strength] of sorted) {
    const documents = vocabulary.documents[term] ?? 0;
    if (chosen.size >= TUNING.fewestTerms && postings + documents > TUNING.mostPostings) continue;
    postings += documents;
    chosen.set(vocabulary.terms[term] ?? '', strength);
  }
  return chosen;
};
