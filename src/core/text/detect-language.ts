import type { Language } from '../model.ts';
import { isStopWord } from './stop-words.ts';
import { tokenize } from './tokenize.ts';

/** Letters and marks that English does not use. */
const SPANISH_MARKS = /[¿¡ñáéíóú]/iu;

/**
 * Tells English from Spanish by function words and marks.
 *
 * @returns the language and how sure: 0 when nothing told (then English), 1 when only one language fits
 */
export const detectLanguage = (text: string): { readonly language: Language; readonly certainty: number } => {
  let english = 0;
  let spanish = SPANISH_MARKS.test(text) ? 1 : 0;
  for (const { word } of tokenize(text.slice(0, 2000))) {
    const en = isStopWord(word, 'en');
    const es = isStopWord(word, 'es');
    if (en && !es) english += 1;
    if (es && !en) spanish += 1;
  }
  if (english === spanish) return { language: spanish > 0 && SPANISH_MARKS.test(text) ? 'es' : 'en', certainty: 0 };
  return { language: spanish > english ? 'es' : 'en', certainty: Math.abs(spanish - english) / (spanish + english) };
};
