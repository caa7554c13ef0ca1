import type { Concept, Lexicon } from '../knowledge.ts';
import type { Language } from '../model.ts';
import { fold } from '../text/fold.ts';
import { buildClassIndex, type ClassIndex } from './class-index.ts';
import { buildConceptIndex, type ConceptIndex, wordsOf } from './concept-index.ts';
import { createGlossary, type Glossary } from './glossary.ts';
import { type RelatedConcept, relateConcepts } from './relate-concepts.ts';
import { createStemmer } from './stemmer.ts';
import type { UsageReader } from './usage.ts';

/** The lexicon, ready to look up. */
export interface LexiconIndex extends ConceptIndex, ClassIndex {
  /** The stem of a folded word, irregular inflections undone. */
  stemOf(word: string, language: Language): string;
  /** Concepts that share several words with one: of related meaning. */
  relatedConcepts(concept: number): readonly RelatedConcept[];
  /** The concept itself. */
  concept(number: number): Concept | undefined;
  /** The position of a concept by its id, or -1. */
  conceptNumber(id: string): number;
  /** Whether the lexicon knows a folded word, or another inflection of it, in either language. */
  knows(word: string): boolean;
  /** Whether a folded word names a country, region or nationality: a term of a `place-` concept that is no city. */
  isCountryName(word: string): boolean;
  /** What Spanish words mean in English. */
  readonly glossary: Glossary;
  /** Frequency of English words and words of like use. */
  readonly usage: UsageReader;
  /** All folded single words that the lexicon knows. */
  readonly words: ReadonlySet<string>;
}

/** The ids of concepts that are names of countries and regions. */
const COUNTRY = /^place-(?!city-)/;

const countryNames = (concepts: readonly Concept[]): ReadonlySet<string> =>
  new Set(
    concepts
      .filter(({ id }) => COUNTRY.test(id))
      .flatMap(({ en, es }) => [...en, ...es])
      .flatMap(({ text, strength }) => (strength === 1 && !text.includes(' ') ? wordsOf(text) : [])),
  );

/** Prepares a lexicon for look-ups by stem. */
export const buildLexiconIndex = (lexicon: Lexicon): LexiconIndex => {
  const words = new Set<string>();
  const sawWord = (word: string): void => {
    words.add(word);
  };
  const stemOf = createStemmer(lexicon.irregular);
  const concepts = buildConceptIndex(lexicon.concepts, stemOf, sawWord);
  const classes = buildClassIndex(lexicon.classes, stemOf, sawWord);
  for (const { base, forms } of lexicon.irregular) for (const word of [base, ...forms]) sawWord(fold(word));
  const countries = countryNames(lexicon.concepts);
  const related = relateConcepts(lexicon.concepts);
  const numbers = new Map(lexicon.concepts.map((concept, number) => [concept.id, number]));
  const isKnown = (word: string, language: Language): boolean => {
    const stemmed = stemOf(word, language);
    return concepts.conceptsOf(stemmed, language).length > 0 || classes.hasClass(stemmed, language);
  };
  return {
    ...concepts,
    ...classes,
    stemOf,
    relatedConcepts: (concept) => related.get(concept) ?? [],
    concept: (number) => lexicon.concepts[number],
    conceptNumber: (id) => numbers.get(id) ?? -1,
    isCountryName: (word) => countries.has(word),
    knows: (word) => words.has(word) || isKnown(word, 'en') || isKnown(word, 'es'),
    glossary: createGlossary(lexicon.glossary, (word) => stemOf(word, 'es')),
    usage: lexicon.usage,
    words,
  };
};
