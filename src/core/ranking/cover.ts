import type { IndexedText } from '../index/index-tokens.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { Unit } from '../question/question.ts';

/** How well a sentence's words stand for each word of the question. */
export interface Coverage {
  /** For each unit of the question, the best strength of a term of the sentence, 0 to 1. */
  readonly strengths: Float32Array;
  /** For each unit, the token position of that term, or -1. */
  readonly positions: Int16Array;
  /** For each unit, the highest cosine of a term of like use, 0 to 1. */
  readonly alike: Float32Array;
  /** Summed weight of the sentence's content terms that stand for no unit. */
  readonly unasked: number;
}

/** Gives the coverage of a sentence by its number; each sentence is read once for a question. */
export type CoverageReader = (index: number) => Coverage;

/** Prepares reading how well texts of a vocabulary cover the words of a question. */
export const createCoverageReader = (
  units: readonly Pick<Unit, 'targets' | 'alike'>[],
  texts: readonly IndexedText[],
  vocabulary: Vocabulary,
): CoverageReader => {
  const byTerm = new Map<number, [unit: number, strength: number][]>();
  for (const [unit, { targets }] of units.entries()) {
    for (const [term, strength] of targets) {
      const list = byTerm.get(term);
      if (list) list.push([unit, strength]);
      else byTerm.set(term, [[unit, strength]]);
    }
  }
  const alikeByTerm = new Map<number, [unit: number, cosine: number][]>();
  for (const [unit, { alike }] of units.entries()) {
    for (const [term, cosine] of alike) {
      const list = alikeByTerm.get(term);
      if (list) list.push([unit, cosine]);
      else alikeByTerm.set(term, [[unit, cosine]]);
    }
  }
  const cache = new Map<number, Coverage>();
  const read = (at: number): Coverage => {
    const strengths = new Float32Array(units.length);
    const alike = new Float32Array(units.length);
    const positions = new Int16Array(units.length).fill(-1);
    const sentence = texts[at];
    let unasked = 0;
    for (let i = 0; sentence && i < sentence.terms.length; i += 1) {
      const term = sentence.terms[i] ?? 0;
      for (const [unit, cosine] of alikeByTerm.get(term) ?? []) if (cosine > (alike[unit] ?? 0)) alike[unit] = cosine;
      const links = byTerm.get(term);
      if (!links) {
        if (i < sentence.marks.length && ((sentence.marks[i] ?? 0) & 1) === 0) unasked += vocabulary.idf(term);
        continue;
      }
      for (const [unit, strength] of links) {
        if (strength <= (strengths[unit] ?? 0)) continue;
        strengths[unit] = strength;
        positions[unit] = sentence.positions[i] ?? -1;
      }
    }
    return { strengths, positions, alike, unasked };
  };
  return (at) => {
    const known = cache.get(at);
    if (known) return known;
    const coverage = read(at);
    cache.set(at, coverage);
    return coverage;
  };
};
