import type { Concept } from '../knowledge.ts';

/** A concept of related meaning, with how alike the two are, 0 to 1. */
export interface RelatedConcept {
  readonly concept: number;
  readonly likeness: number;
}

/** Words that two concepts must share to be related. */
const SHARED_WORDS = 2;
/** Concepts of more than this many holders of a word are not related by it: it is too general. */
const GENERAL_WORD = 6;
/** Likeness of related concepts: a base and what the share of common words adds. */
const BASE = 0.4;
const BY_SHARE = 0.5;

/** Finds concepts that share several of their words ("capture" and "arrest" share "nab" and "catch"). */
export const relateConcepts = (concepts: readonly Concept[]): ReadonlyMap<number, readonly RelatedConcept[]> => {
  const holders = new Map<string, number[]>();
  for (const [number, { en, es }] of concepts.entries()) {
    for (const term of [...en, ...es]) {
      if (term.strength < 0.5) continue;
      const list = holders.get(term.text);
      if (list) list.push(number);
      else holders.set(term.text, [number]);
    }
  }
  const shared = new Map<number, Map<number, number>>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > GENERAL_WORD) continue;
    for (const one of list) {
      const counts = shared.get(one) ?? new Map<number, number>();
      shared.set(one, counts);
      for (const other of list) if (other !== one) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  const size = (number: number): number => (concepts[number]?.en.length ?? 0) + (concepts[number]?.es.length ?? 0);
  const related = new Map<number, readonly RelatedConcept[]>();
  for (const [number, counts] of shared) {
    const list = [...counts].flatMap(([concept, count]): RelatedConcept[] =>
      count < SHARED_WORDS
        ? []
        : [{ concept, likeness: Math.min(0.8, BASE + BY_SHARE * (count / Math.min(size(number), size(concept)))) }],
    );
    if (list.length > 0) related.set(number, list);
  }
  return related;
};
