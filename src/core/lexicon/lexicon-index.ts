import type { Concept, Lexicon } from '../knowledge.ts';
import type { Language } from '../model.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import { createTermFinder, type TermFinder, type TermMatch } from './find-terms.ts';
import { createGlossary, type Glossary } from './glossary.ts';
import { type RelatedConcept, relateConcepts } from './relate-concepts.ts';
import type { UsageReader } from './usage.ts';

/** That a word or phrase stands for a concept, and how surely. */
export interface ConceptLink {
  readonly concept: number;
  readonly strength: number;
}

/** A concept named by words of a text: positions are token positions, `to` exclusive. */
interface ConceptMatch extends ConceptLink {
  readonly from: number;
  readonly to: number;
}

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

interface Phrase extends ConceptLink {
  readonly stems: readonly string[];
}

/** The lexicon, ready to look up. */
export interface LexiconIndex {
  /** The stem of a folded word, irregular inflections undone. */
  stemOf(word: string, language: Language): string;
  /** Concepts that a single stem stands for. */
  conceptsOf(stem: string, language: Language): readonly ConceptLink[];
  /** Concepts that phrases of two words and more stand for. */
  phrasesIn(stems: readonly string[], language: Language): readonly ConceptMatch[];
  /** Concepts that share several words with one: of related meaning. */
  relatedConcepts(concept: number): readonly RelatedConcept[];
  /** The concept itself. */
  concept(number: number): Concept | undefined;
  /** The position of a concept by its id, or -1. */
  conceptNumber(id: string): number;
  /** Bit of a word class, to test masks with. 0 for a class that the lexicon lacks. */
  classBit(classId: WordClass): number;
  /** The word classes of each token, as masks; a phrase marks its first token. */
  classMasks(stems: readonly string[], language: Language): Int32Array;
  /** Phrases and words of a class as they are written, folded. */
  classTerms(classId: WordClass, language: Language): readonly string[];
  /** Phrases and words of a class that stand among some folded words as they are written. */
  classTermsIn(classId: WordClass, words: readonly string[], language: Language): readonly TermMatch[];
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

/** Weakest term of a class that still marks a sentence: rare senses (`~~`) do not. */
const WEAKEST_CLASS_TERM = 0.5;

/** The ids of concepts that are names of countries and regions. */
const COUNTRY = /^place-(?!city-)/;

/** Most words that may stand between the two words of a phrasal verb ("take his visa away"). */
const PHRASE_GAP = 2;

/** Words that an object may part from their verb, beside function words. */
const PARTICLES = new Set('away back off out up down over apart along forward together aside around'.split(' '));

/** A list of pairs `word=other`, which mark no word. */
const PAIRS = 'question-abbreviation';

type ByLanguage<T> = Readonly<Record<Language, T>>;

const both = <T>(make: () => T): ByLanguage<T> => ({ en: make(), es: make() });

const irregularBases = (lexicon: Lexicon): ByLanguage<ReadonlyMap<string, string>> => {
  const bases = both(() => new Map<string, string>());
  for (const { language, base, forms } of lexicon.irregular) {
    for (const form of forms) bases[language].set(fold(form), fold(base));
  }
  return bases;
};

/** Where a phrase that begins at a position ends, or -1; the second of two words may stand a little apart. */
const phraseEnd = (stems: readonly string[], at: number, phrase: readonly string[]): number => {
  if (phrase.length > 2)
    return phrase.every((wanted, offset) => stems[at + offset] === wanted) ? at + phrase.length : -1;
  const second = stems.indexOf(phrase[1] ?? '', at + 1);
  return second > at && second <= at + 1 + PHRASE_GAP ? second + 1 : -1;
};

/** Plain words are the common case, and need no tokenizing. */
const wordsOf = (text: string): readonly string[] =>
  /^[\p{Ll} -]+$/u.test(text) ? fold(text).split(/[ -]+/) : tokenize(text).map(({ word }) => word);

/** Prepares a lexicon for look-ups by stem. */
export const buildLexiconIndex = (lexicon: Lexicon): LexiconIndex => {
  const bases = irregularBases(lexicon);
  const singles = both(() => new Map<string, ConceptLink[]>());
  /** By their first two stems. */
  const phrases = both(() => new Map<string, Phrase[]>());
  /** Verbs with a particle that an object may part from them, by the verb's stem. */
  const partedPhrases = both(() => new Map<string, Phrase[]>());
  const classBits = new Map<string, number>();
  const classSingles = both(() => new Map<string, number>());
  const classPhrases = both(() => new Map<string, { stems: readonly string[]; bit: number }[]>());
  const classLists = new Map<string, ByLanguage<string[]>>();
  const classFinders = new Map<string, ByLanguage<TermFinder>>();
  const words = new Set<string>();
  const stemCache = both(() => new Map<string, string>());

  const stemOf = (word: string, language: Language): string => {
    const cache = stemCache[language];
    const cached = cache.get(word);
    if (cached !== undefined) return cached;
    const stemmed = stem(bases[language].get(word) ?? word, language);
    cache.set(word, stemmed);
    return stemmed;
  };

  const addTerm = (text: string, link: ConceptLink, language: Language): void => {
    const parts = wordsOf(text);
    const stems = parts.map((word) => stemOf(word, language));
    const first = stems[0];
    if (first === undefined) return;
    for (const word of parts) words.add(word);
    if (stems.length === 1) {
      const list = singles[language].get(first);
      const known = list?.findIndex((other) => other.concept === link.concept) ?? -1;
      if (!list) singles[language].set(first, [link]);
      else if (known < 0) list.push(link);
      else if ((list[known]?.strength ?? 0) < link.strength) list[known] = link;
      return;
    }
    const second = stems[1] ?? '';
    const parted = stems.length === 2 && (PARTICLES.has(second) || isStopWord(second, language));
    const [map, key] = parted ? [partedPhrases[language], first] : [phrases[language], `${first} ${second}`];
    const list = map.get(key);
    if (list) list.push({ ...link, stems });
    else map.set(key, [{ ...link, stems }]);
  };

  for (const [number, concept] of lexicon.concepts.entries()) {
    for (const language of ['en', 'es'] as const) {
      for (const term of concept[language]) addTerm(term.text, { concept: number, strength: term.strength }, language);
    }
  }
  const countries = new Set(
    lexicon.concepts
      .filter(({ id }) => COUNTRY.test(id))
      .flatMap(({ en, es }) => [...en, ...es])
      .flatMap(({ text, strength }) => (strength === 1 && !text.includes(' ') ? wordsOf(text) : [])),
  );
  const addClass = (concept: Concept, number: number): void => {
    const bit = 1 << number;
    classBits.set(concept.id, bit);
    const lists = both((): string[] => []);
    for (const language of ['en', 'es'] as const) {
      for (const term of concept[language]) {
        const tokens = tokenize(term.text);
        lists[language].push(tokens.map((token) => token.word).join(' '));
        for (const token of tokens) words.add(token.word);
        if (term.strength < WEAKEST_CLASS_TERM) continue;
        const stems = tokens.map((token) => stemOf(token.word, language));
        const first = stems[0];
        if (first === undefined) continue;
        const masks = classSingles[language];
        if (stems.length === 1) masks.set(first, (masks.get(first) ?? 0) | bit);
        else classPhrases[language].set(first, [...(classPhrases[language].get(first) ?? []), { stems, bit }]);
      }
    }
    classLists.set(concept.id, lists);
    classFinders.set(concept.id, { en: createTermFinder(lists.en), es: createTermFinder(lists.es) });
  };
  for (const [number, wordClass] of lexicon.classes.entries()) {
    if (wordClass.id !== PAIRS) addClass(wordClass, number);
  }
  for (const { base, forms } of lexicon.irregular) for (const word of [base, ...forms]) words.add(fold(word));

  const glossary = createGlossary(lexicon.glossary, (word) => stemOf(word, 'es'));

  const holdsStem = (stemmed: string, language: Language): boolean =>
    singles[language].has(stemmed) || classSingles[language].has(stemmed);
  const related = relateConcepts(lexicon.concepts);
  const numbers = new Map(lexicon.concepts.map((concept, number) => [concept.id, number]));
  return {
    stemOf,
    conceptsOf: (stemmed, language) => singles[language].get(stemmed) ?? [],
    phrasesIn: (stems, language) => {
      const found: ConceptMatch[] = [];
      const seek = (candidates: readonly Phrase[] | undefined, at: number): void => {
        for (const { stems: wanted, concept, strength } of candidates ?? []) {
          const to = phraseEnd(stems, at, wanted);
          if (to > 0) found.push({ concept, strength, from: at, to });
        }
      };
      for (const [at, first] of stems.entries()) {
        seek(phrases[language].get(`${first} ${stems[at + 1] ?? ''}`), at);
        seek(partedPhrases[language].get(first), at);
      }
      return found;
    },
    relatedConcepts: (concept) => related.get(concept) ?? [],
    concept: (number) => lexicon.concepts[number],
    conceptNumber: (id) => numbers.get(id) ?? -1,
    classBit: (classId) => classBits.get(classId) ?? 0,
    classMasks: (stems, language) => {
      const masks = new Int32Array(stems.length);
      for (const [at, stemmed] of stems.entries()) {
        let mask = (masks[at] ?? 0) | (classSingles[language].get(stemmed) ?? 0);
        for (const phrase of classPhrases[language].get(stemmed) ?? []) {
          if (phrase.stems.every((wanted, offset) => stems[at + offset] === wanted)) mask |= phrase.bit;
        }
        masks[at] = mask;
      }
      return masks;
    },
    isCountryName: (word) => countries.has(word),
    classTerms: (classId, language) => classLists.get(classId)?.[language] ?? [],
    classTermsIn: (classId, words, language) => classFinders.get(classId)?.[language](words) ?? [],
    knows: (word) => words.has(word) || holdsStem(stemOf(word, 'en'), 'en') || holdsStem(stemOf(word, 'es'), 'es'),
    glossary,
    usage: lexicon.usage,
    words,
  };
};
