import { type IndexedText, TOKEN_MARK } from '../index/index-tokens.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { Unit } from '../question/question.ts';

/** How well a sentence's words stand for each word of the question. */
export interface Coverage {
  /** Whether any of its words stands for a word of the question. */
  readonly touches: boolean;
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

/** A unit of the question with how well a term stands for it: a strength, or a cosine of like use. */
interface Worth {
  readonly unit: number;
  readonly value: number;
}

/** What a term of the texts stands for. */
interface Link {
  readonly targets: Worth[];
  readonly alike: Worth[];
}

/** Bits of one number of a mask. */
const BITS = 32;

/** The links of terms by their number. Every token of every sentence is looked up and few have any: a bit tells which. */
const linkTerms = (
  units: readonly Pick<Unit, 'targets' | 'alike'>[],
  vocabulary: Vocabulary,
): ((term: number) => Link | undefined) => {
  const mask = new Int32Array(Math.ceil(vocabulary.terms.length / BITS));
  const links = new Map<number, Link>();
  const linkOf = (term: number): Link => {
    const known = links.get(term);
    if (known) return known;
    const link: Link = { targets: [], alike: [] };
    links.set(term, link);
    mask[term >>> 5] = (mask[term >>> 5] ?? 0) | (1 << (term & 31));
    return link;
  };
  for (const [unit, { targets, alike }] of units.entries()) {
    for (const [term, strength] of targets) linkOf(term).targets.push({ unit, value: strength });
    for (const [term, cosine] of alike) linkOf(term).alike.push({ unit, value: cosine });
  }
  return (term) => (((mask[term >>> 5] ?? 0) >>> (term & 31)) & 1 ? links.get(term) : undefined);
};

/** Prepares reading how well texts of a vocabulary cover the words of a question. */
export const createCoverageReader = (
  units: readonly Pick<Unit, 'targets' | 'alike'>[],
  texts: readonly IndexedText[],
  vocabulary: Vocabulary,
): CoverageReader => {
  const linkOf = linkTerms(units, vocabulary);
  const cache = new Map<number, Coverage>();
  const noStrengths = new Float32Array(units.length);
  const noPositions = new Int16Array(units.length).fill(-1);
  const read = (at: number): Coverage => {
    // What most sentences have, none of the question's words, is shared; it is copied for one that has some.
    let strengths = noStrengths;
    let positions = noPositions;
    let alike = noStrengths;
    const sentence = texts[at];
    let unasked = 0;
    for (let i = 0; sentence && i < sentence.terms.length; i += 1) {
      const term = sentence.terms[i] ?? 0;
      const link = linkOf(term);
      if (!link || link.targets.length === 0) {
        if (i < sentence.marks.length && ((sentence.marks[i] ?? 0) & TOKEN_MARK.stop) === 0)
          unasked += vocabulary.idf(term);
      }
      if (!link) continue;
      if (link.alike.length > 0 && alike === noStrengths) alike = noStrengths.slice();
      for (const { unit, value } of link.alike) if (value > (alike[unit] ?? 0)) alike[unit] = value;
      if (link.targets.length > 0 && strengths === noStrengths) {
        strengths = noStrengths.slice();
        positions = noPositions.slice();
      }
      for (const { unit, value } of link.targets) {
        if (value <= (strengths[unit] ?? 0)) continue;
        strengths[unit] = value;
        positions[unit] = sentence.positions[i] ?? -1;
      }
    }
    return { touches: strengths !== noStrengths, strengths, positions, alike, unasked };
  };
  return (at) => {
    const known = cache.get(at);
    if (known) return known;
    const coverage = read(at);
    cache.set(at, coverage);
    return coverage;
  };
};
