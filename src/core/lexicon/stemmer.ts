import type { Lexicon } from '../knowledge.ts';
import type { Language } from '../model.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { type ByLanguage, both } from './by-language.ts';

/** Gives the stem of a folded word, irregular inflections undone. */
export type Stemmer = (word: string, language: Language) => string;

const irregularBases = (irregular: Lexicon['irregular']): ByLanguage<ReadonlyMap<string, string>> => {
  const bases = both(() => new Map<string, string>());
  for (const { language, base, forms } of irregular) {
    for (const form of forms) bases[language].set(fold(form), fold(base));
  }
  return bases;
};

/** Prepares a stemmer, which remembers what it has stemmed. */
export const createStemmer = (irregular: Lexicon['irregular']): Stemmer => {
  const bases = irregularBases(irregular);
  const known = both(() => new Map<string, string>());
  return (word, language) => {
    const before = known[language].get(word);
    if (before !== undefined) return before;
    const stemmed = stem(bases[language].get(word) ?? word, language);
    known[language].set(word, stemmed);
    return stemmed;
  };
};
