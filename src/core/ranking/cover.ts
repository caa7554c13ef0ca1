import { type IndexedText, TOKEN_MARK } from '../index/index-tokens.ts';
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

/** What a term of the texts stands for: units of the question, each with a strength, or a cosine of like use. */
interface Link {
  readonly targets: (readonly [unit: number, strength: number])[];
  readonly alike: (readonly [unit: number, cosine: number])[];
}

/** The links of terms by their number: a table of places, since every token of every sentence is looked up. */
const linkTerms = (
  units: readonly Pick<Unit, 'targets' | 'alike'>[],
  vocabulary: Vocabulary,
): ((term: number) => Link | null) => {
  /** For each term the place of its link; at 0 stands none. */
  const places = new Int32Array(vocabulary.terms.length);
  const links: (Link | null)[] = [null];
  const linkOf = (term: number): Link => {
    const known = links[places[term] ?? 0];
    if (known) return known;
    const link: Link = { targets: [], alike: [] };
    places[term] = links.push(link) - 1;
    return link;
  };
  for (const [unit, { targets, alike }] of units.entries()) {
    for (const [term, strength] of targets) linkOf(term).targets.push([unit, strength]);
    for (const [term, cosine] of alike) linkOf(term).alike.push([unit, cosine]);
  }
  return (term) => links[places[term] ?? 0] ?? null;
};

/** Prepares reading how well texts of a vocabulary cover the words of a question. */
export const createCoverageReader = (
  units: readonly Pick<Unit, 'targets' | 'alike'>[],
  texts: readonly IndexedText[],
  vocabulary: Vocabulary,
): CoverageReader => {
  const linkOf = linkTerms(units, vocabulary);
  const cache = new Map<number, Coverage>();
  const read = (at: number): Coverage => {
    const strengths = new Float32Array(units.length);
    const alike = new Float32Array(units.length);
    const positions = new Int16Array(units.length).fill(-1);
    const sentence = texts[at];
    let unasked = 0;
    for (let i = 0; sentence && i < sentence.terms.length; i += 1) {
      const term = sentence.terms[i] ?? 0;
      const link = linkOf(term);
      if (link) for (const [unit, cosine] of link.alike) if (cosine > (alike[unit] ?? 0)) alike[unit] = cosine;
      if (!link || link.targets.length === 0) {
        if (i < sentence.marks.length && ((sentence.marks[i] ?? 0) & TOKEN_MARK.stop) === 0)
          unasked += vocabulary.idf(term);
        continue;
      }
      for (const [unit, strength] of link.targets) {
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
