import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import type { Language } from '../model.ts';

/**
 * Reduces a folded word to its Snowball stem. Questions are often typed without accents, so both sides are
 * folded first; the one ending that the Spanish rules need accented, -ción, gets its accent back.
 *
 * @param word a word folded by {@link fold}
 */
export const stem = (word: string, language: Language): string => {
  if (word.length < 3 || /\d/.test(word)) return word;
  if (language === 'en') return stemEnglish(word);
  return stemSpanish(word.replace(/([cs])ion$/, '$1ión'))
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
};
