import type { GlossaryEntry } from '../knowledge.ts';
import { fold } from '../text/fold.ts';
import { isStopWord } from '../text/stop-words.ts';

/** A Spanish phrase found in a text: positions are token positions, `to` exclusive. */
interface GlossedPhrase {
  readonly to: number;
  readonly english: string;
}

/** Spanish words and phrases with one English rendering each, ready to look up. */
export interface Glossary {
  /**
   * Of a word as it is written, else without its accents, else of another inflection of it; null when it is in no form.
   *
   * @param written in any case; function words count only as they are written, so that `se` is no form of `sé`
   */
  word(written: string): string | null;
  /** Of a word exactly as it is written, but for capitals. */
  exactly(written: string): string | null;
  /** Of the longest phrase of two words and more that begins at a position of folded words. */
  phraseAt(words: readonly string[], at: number): GlossedPhrase | null;
}

interface Entry {
  readonly folded: string;
  readonly english: string;
}

const sharedPrefix = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

/** Of entries with one stem the one most like the word: for `empleados` rather `empleado` than `emplear`. */
const nearest = (entries: readonly Entry[], word: string): string | null => {
  let best: Entry | null = null;
  for (const entry of entries) {
    if (!best || sharedPrefix(entry.folded, word) > sharedPrefix(best.folded, word)) best = entry;
  }
  return best?.english ?? null;
};

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/**
 * Prepares a glossary for look-ups.
 *
 * @param stemOf the stem of a folded Spanish word
 */
export const createGlossary = (entries: readonly GlossaryEntry[], stemOf: (word: string) => string): Glossary => {
  const asWritten = new Map<string, string>();
  const byFolded = new Map<string, string>();
  const byStem = new Map<string, Entry[]>();
  const phrases = new Map<string, { readonly words: readonly string[]; readonly english: string }[]>();
  for (const { spanish, english } of entries) {
    const words = fold(spanish).split(/\s+/);
    const [folded = ''] = words;
    if (words.length > 1) {
      push(phrases, folded, { words, english });
      continue;
    }
    asWritten.set(spanish, english);
    if (!byFolded.has(folded)) byFolded.set(folded, english);
    push(byStem, stemOf(folded), { folded, english });
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  const exactly = (written: string): string | null => asWritten.get(written.toLowerCase()) ?? null;
  return {
    exactly,
    word: (written) => {
      const exact = exactly(written);
      const folded = fold(written);
      if (exact !== null || isStopWord(folded, 'es')) return exact;
      return byFolded.get(folded) ?? nearest(byStem.get(stemOf(folded)) ?? [], folded);
    },
    phraseAt: (words, at) => {
      const found = phrases
        .get(words[at] ?? '')
        ?.find((phrase) => phrase.words.every((word, offset) => words[at + offset] === word));
      return found ? { to: at + found.words.length, english: found.english } : null;
    },
  };
};
