import type { Vocabulary } from '../index/vocabulary.ts';
import type { ConceptLink } from '../lexicon/concept-index.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Language } from '../model.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import { TUNING } from '../tuning.ts';

/** What turns a question's word into terms of the sources. */
export interface Expander {
  /** Terms of the sources that are the same word in either language's inflection. */
  same(word: string): readonly number[];
  /** Terms of like use in English, with the cosine of their vectors: a weaker sign than a shared meaning. */
  alike(word: string, languages: readonly Language[]): ReadonlyMap<number, number>;
  /** All terms that may stand for the word, with strengths; `extra` are concepts named by a phrase around it. */
  expand(word: string, languages: readonly Language[], extra: readonly ConceptLink[]): ReadonlyMap<number, number>;
}

const commonPrefix = (a: string, b: string): number => {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length;
};

/** When stems that are not the same are alike, in letters and shares, and how alike at most: set by hand, for stems. */
const ALIKE = {
  /** Two that begin with the same letters: at least so many, and so large a share of the longer one. */
  beginning: { letters: 4, share: 0.6, likeness: 0.6 },
  /** One that ends with the other ("decertif", "certif"): the other has at least so many letters. */
  ending: { letters: 6, likeness: 0.45 },
} as const;

/** Likeness of two stems that begin alike ("revoc", "revok"), or of one that ends with the other; 0 for none. */
const likeness = (a: string, b: string): number => {
  const prefix = commonPrefix(a, b);
  const longest = Math.max(a.length, b.length);
  const { beginning, ending } = ALIKE;
  const share = prefix / longest;
  if (prefix >= beginning.letters && share >= beginning.share) return beginning.likeness * share;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= ending.letters && long.endsWith(short) ? ending.likeness : 0;
};

/** Words whose expansions are kept at hand: those of questions come again. */
const MOST_REMEMBERED = 4000;

/** Keeps what a word expands to, as long as no phrase around it adds anything. */
const rememberWords = (expand: Expander['expand'], alike: Expander['alike']): Pick<Expander, 'expand' | 'alike'> => {
  const known = new Map<string, ReadonlyMap<number, number>>();
  const recall = (key: string, find: () => ReadonlyMap<number, number>): ReadonlyMap<number, number> => {
    const kept = known.get(key);
    if (kept) return kept;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const found = find();
    known.set(key, found);
    return found;
  };
  return {
    alike: (word, languages) => recall(`~${languages.join()} ${word}`, () => alike(word, languages)),
    expand: (word, languages, extra) =>
      extra.length > 0
        ? expand(word, languages, extra)
        : recall(`${languages.join()} ${word}`, () => expand(word, languages, extra)),
  };
};

/** Prepares a vocabulary for expanding words. */
export const createExpander = (vocabulary: Vocabulary, lexicon: LexiconIndex): Expander => {
  const byPrefix = new Map<string, number[]>();
  const bySuffix = new Map<string, number[]>();
  for (const [number, term] of vocabulary.terms.entries()) {
    if (term.startsWith('~') || /\d/.test(term) || term.length < 4) continue;
    const put = (map: Map<string, number[]>, key: string): void => {
      const list = map.get(key);
      if (list) list.push(number);
      else map.set(key, [number]);
    };
    put(byPrefix, term.slice(0, 4));
    if (term.length >= 6) put(bySuffix, term.slice(-4));
  }

  const same = (word: string): number[] => {
    const numbers = new Set<number>();
    for (const language of ['en', 'es'] as const) {
      const number = vocabulary.numberOf(lexicon.stemOf(word, language));
      if (number !== undefined) numbers.add(number);
    }
    return [...numbers];
  };

  /** Terms of the sources that are words of a Spanish word's English rendering: each tells its share of it. */
  const translated = (word: string): readonly [number, number][] => {
    const english = tokenize(lexicon.glossary.word(word) ?? '').filter((token) => !isStopWord(token.word, 'en'));
    return english.flatMap((token): [number, number][] => {
      const term = vocabulary.numberOf(lexicon.stemOf(token.word, 'en'));
      return term === undefined ? [] : [[term, TUNING.translatedStrength / english.length]];
    });
  };

  const alikeInForm = (stem: string): [number, number][] => {
    if (stem.length < 4) return [];
    const near = [
      ...(byPrefix.get(stem.slice(0, 4)) ?? []),
      ...(stem.length >= 6 ? (bySuffix.get(stem.slice(-4)) ?? []) : []),
    ];
    return near.map((number): [number, number] => [number, likeness(stem, vocabulary.terms[number] ?? '')]);
  };

  const alike: Expander['alike'] = (word, languages) => {
    const targets = new Map<number, number>();
    for (const language of languages) {
      for (const link of lexicon.conceptsOf(lexicon.stemOf(word, language), language)) {
        for (const { concept, likeness: near } of lexicon.relatedConcepts(link.concept)) {
          const worth = link.strength * near;
          for (const { term, strength } of vocabulary.termsOf(concept)) {
            if (worth * strength > (targets.get(term) ?? 0)) targets.set(term, worth * strength);
          }
        }
      }
    }
    if (!languages.includes('en')) return targets;
    for (const { word: other, cosine } of lexicon.usage(word)?.neighbours ?? []) {
      const term = vocabulary.numberOf(lexicon.stemOf(other, 'en'));
      if (term !== undefined && cosine > (targets.get(term) ?? 0)) targets.set(term, cosine);
    }
    return targets;
  };

  const expand: Expander['expand'] = (word, languages, extra) => {
    const targets = new Map<number, number>();
    const add = (term: number, strength: number): void => {
      if (strength >= TUNING.weakestExpansion && strength > (targets.get(term) ?? 0)) targets.set(term, strength);
    };
    const addConcepts = (links: readonly ConceptLink[]): void => {
      for (const link of links) {
        for (const { term, strength } of vocabulary.termsOf(link.concept)) {
          add(term, TUNING.conceptStrength * link.strength * strength);
        }
      }
    };
    for (const term of same(word)) add(term, 1);
    if (!/\d/.test(word)) {
      for (const language of languages) {
        const stem = lexicon.stemOf(word, language);
        addConcepts(lexicon.conceptsOf(stem, language));
        for (const [term, strength] of alikeInForm(stem)) add(term, strength);
      }
    }
    addConcepts(extra);
    // In a question of uncertain language "sale" and "red" are rather English.
    if (languages.every((language) => language === 'es'))
      for (const [term, strength] of translated(word)) add(term, strength);
    return targets;
  };

  const remembered = rememberWords(expand, alike);
  return { same, ...remembered };
};
