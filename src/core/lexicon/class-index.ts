import type { Concept } from '../knowledge.ts';
import type { Language } from '../model.ts';
import { tokenize } from '../text/tokenize.ts';
import { type ByLanguage, both } from './by-language.ts';
import { createTermFinder, type TermFinder, type TermMatch } from './find-terms.ts';
import type { Stemmer } from './stemmer.ts';

/** The word classes that the core asks for; their words stand in the lexicon's `classes.txt`. */
export type WordClass =
  | 'person-role'
  | 'organisation'
  | 'place-kind'
  | 'measure-unit'
  | 'countable-thing'
  | 'weekday'
  | 'month'
  | 'speech-verb'
  | 'accusation-verb'
  | 'denial-verb'
  | 'response-verb'
  | 'praise-word'
  | 'criticism-word'
  | 'demand-word'
  | 'threat-word'
  | 'cause-marker'
  | 'purpose-marker'
  | 'manner-marker'
  | 'future-marker'
  | 'uncertainty-marker'
  | 'condition-marker'
  | 'chit-chat'
  | 'bot-order'
  | 'off-topic-subject'
  | 'filler'
  | 'rumour';

/** Which words are of which class. */
export interface ClassIndex {
  /** Bit of a word class, to test masks with. 0 for a class that the lexicon lacks. */
  classBit(classId: WordClass): number;
  /** The word classes of each token, as masks; a phrase marks its first token. */
  classMasks(stems: readonly string[], language: Language): Int32Array;
  /** Phrases and words of a class as they are written, folded. */
  classTerms(classId: WordClass, language: Language): readonly string[];
  /** Phrases and words of a class that stand among some folded words as they are written. */
  classTermsIn(classId: WordClass, words: readonly string[], language: Language): readonly TermMatch[];
  /** Whether a single stem is of any class. */
  hasClass(stem: string, language: Language): boolean;
}

/** Weakest term of a class that still marks a sentence: rare senses (`~~`) do not. */
const WEAKEST_CLASS_TERM = 0.5;

/** A list of pairs `word=other`, which mark no word. */
const PAIRS = 'question-abbreviation';

/** A phrase of a class, under its first stem. */
interface ClassPhrase {
  readonly stems: readonly string[];
  readonly bit: number;
}

/** What is looked up of one class as it is written. */
interface Written {
  readonly bit: number;
  readonly terms: ByLanguage<readonly string[]>;
  readonly finders: ByLanguage<TermFinder>;
}

/**
 * Prepares word classes for look-ups by stem, and as they are written.
 *
 * @param sawWord is told each folded word of a term
 */
export const buildClassIndex = (
  classes: readonly Concept[],
  stemOf: Stemmer,
  sawWord: (word: string) => void,
): ClassIndex => {
  const singles = both(() => new Map<string, number>());
  const phrases = both(() => new Map<string, ClassPhrase[]>());
  const written = new Map<string, Written>();

  const mark = (stems: readonly string[], bit: number, language: Language): void => {
    const [first] = stems;
    if (first === undefined) return;
    if (stems.length === 1) singles[language].set(first, (singles[language].get(first) ?? 0) | bit);
    else phrases[language].set(first, [...(phrases[language].get(first) ?? []), { stems, bit }]);
  };
  const readTerms = (wordClass: Concept, bit: number, language: Language): readonly string[] =>
    wordClass[language].map(({ text, strength }) => {
      const words = tokenize(text).map(({ word }) => word);
      for (const word of words) sawWord(word);
      const stems = words.map((word) => stemOf(word, language));
      if (strength >= WEAKEST_CLASS_TERM) mark(stems, bit, language);
      return words.join(' ');
    });
  for (const [number, wordClass] of classes.entries()) {
    if (wordClass.id === PAIRS) continue;
    const bit = 1 << number;
    const terms = { en: readTerms(wordClass, bit, 'en'), es: readTerms(wordClass, bit, 'es') };
    const finders = { en: createTermFinder(terms.en), es: createTermFinder(terms.es) };
    written.set(wordClass.id, { bit, terms, finders });
  }

  const maskAt = (stems: readonly string[], at: number, language: Language): number => {
    const stemmed = stems[at] ?? '';
    let mask = singles[language].get(stemmed) ?? 0;
    for (const phrase of phrases[language].get(stemmed) ?? []) {
      if (phrase.stems.every((wanted, offset) => stems[at + offset] === wanted)) mask |= phrase.bit;
    }
    return mask;
  };
  return {
    classBit: (classId) => written.get(classId)?.bit ?? 0,
    classMasks: (stems, language) => {
      const masks = new Int32Array(stems.length);
      for (let at = 0; at < stems.length; at += 1) masks[at] = maskAt(stems, at, language);
      return masks;
    },
    classTerms: (classId, language) => written.get(classId)?.terms[language] ?? [],
    classTermsIn: (classId, words, language) => written.get(classId)?.finders[language](words) ?? [],
    hasClass: (stemmed, language) => singles[language].has(stemmed),
  };
};
