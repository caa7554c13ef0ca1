import type { Language } from '../../core/model.ts';

/** Frequent words that only one of the two languages has. Words that both use ("a", "no", "me") are left out. */
const ENGLISH = wordSet(
  'the of and to in is was that for with on by as at from has have are were be it this which who will would said not but his her their after',
);
const SPANISH = wordSet(
  'el la los las de del que y en un una por con para se su sus al es fue más pero como lo este esta según tras ha han dijo también desde sobre entre',
);

/** How many times as many words of one language there must be: a name like "El Paso" must not decide. */
const MARGIN = 2;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** The language of a text by its most frequent words, or null when it cannot be told. */
export function guessLanguage(text: string): Language | null {
  let english = 0;
  let spanish = 0;
  for (const word of text.toLowerCase().match(/\p{L}+|[¿¡]/gu) ?? []) {
    if (ENGLISH.has(word)) english += 1;
    else if (SPANISH.has(word) || word === '¿' || word === '¡') spanish += 1;
  }
  if (english > 0 && english >= MARGIN * spanish) return 'en';
  if (spanish > 0 && spanish >= MARGIN * english) return 'es';
  return null;
}
