import type { Concept } from '../knowledge.ts';
import type { Language } from '../model.ts';
import { fold } from '../text/fold.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import { both } from './by-language.ts';
import type { Stemmer } from './stemmer.ts';

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

interface Phrase extends ConceptLink {
  readonly stems: readonly string[];
}

/** What words and phrases stand for. */
export interface ConceptIndex {
  /** Concepts that a single stem stands for. */
  conceptsOf(stem: string, language: Language): readonly ConceptLink[];
  /** Concepts that phrases of two words and more stand for. */
  phrasesIn(stems: readonly string[], language: Language): readonly ConceptMatch[];
}

/** Most words that may stand between the two words of a phrasal verb ("take his visa away"). */
const PHRASE_GAP = 2;

/** Words that an object may part from their verb, beside function words. */
const PARTICLES = new Set('away back off out up down over apart along forward together aside around'.split(' '));

/** Where a phrase that begins at a position ends, or -1; the second of two words may stand a little apart. */
const phraseEnd = (stems: readonly string[], at: number, phrase: readonly string[]): number => {
  if (phrase.length > 2)
    return phrase.every((wanted, offset) => stems[at + offset] === wanted) ? at + phrase.length : -1;
  const second = stems.indexOf(phrase[1] ?? '', at + 1);
  return second > at && second <= at + 1 + PHRASE_GAP ? second + 1 : -1;
};

/** The folded words of a term. Plain words are the common case, and need no tokenizing. */
export const wordsOf = (text: string): readonly string[] =>
  /^[\p{Ll} -]+$/u.test(text) ? fold(text).split(/[ -]+/) : tokenize(text).map(({ word }) => word);

/** Adds a link to those of a stem; of two to one concept the stronger stays. */
const addLink = (singles: Map<string, ConceptLink[]>, stemmed: string, link: ConceptLink): void => {
  const list = singles.get(stemmed);
  if (!list) {
    singles.set(stemmed, [link]);
    return;
  }
  const known = list.findIndex((other) => other.concept === link.concept);
  if (known < 0) list.push(link);
  else if ((list[known]?.strength ?? 0) < link.strength) list[known] = link;
};

const addPhrase = (phrases: Map<string, Phrase[]>, key: string, phrase: Phrase): void => {
  const list = phrases.get(key);
  if (list) list.push(phrase);
  else phrases.set(key, [phrase]);
};

/**
 * Prepares concepts for look-ups by stem.
 *
 * @param sawWord is told each folded word of a term
 */
export const buildConceptIndex = (
  concepts: readonly Concept[],
  stemOf: Stemmer,
  sawWord: (word: string) => void,
): ConceptIndex => {
  const singles = both(() => new Map<string, ConceptLink[]>());
  /** By their first two stems. */
  const phrases = both(() => new Map<string, Phrase[]>());
  /** Verbs with a particle that an object may part from them, by the verb's stem. */
  const partedPhrases = both(() => new Map<string, Phrase[]>());

  const addTerm = (text: string, link: ConceptLink, language: Language): void => {
    const words = wordsOf(text);
    for (const word of words) sawWord(word);
    const stems = words.map((word) => stemOf(word, language));
    const [first, second] = stems;
    if (first === undefined) return;
    if (second === undefined) {
      addLink(singles[language], first, link);
      return;
    }
    const isParted = stems.length === 2 && (PARTICLES.has(second) || isStopWord(second, language));
    if (isParted) addPhrase(partedPhrases[language], first, { ...link, stems });
    else addPhrase(phrases[language], `${first} ${second}`, { ...link, stems });
  };
  for (const [number, concept] of concepts.entries()) {
    for (const language of ['en', 'es'] as const) {
      for (const { text, strength } of concept[language]) addTerm(text, { concept: number, strength }, language);
    }
  }

  return {
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
  };
};
