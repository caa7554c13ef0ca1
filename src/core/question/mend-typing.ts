import type { Language } from '../model.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import type { AnalysisTables } from './analysis-tables.ts';

/** A question as it was meant to be typed. */
export interface Mended {
  readonly text: string;
  /** Whether a mistyped word was put right; abbreviations alone are none. */
  readonly corrected: boolean;
}

const expandAbbreviations = (text: string, tables: AnalysisTables, language: Language): string =>
  text.replace(/[\p{L}']+/gu, (word) => tables.abbreviations[language].get(word.toLowerCase()) ?? word);

/** Puts mistyped words right: words that neither a source nor the lexicon has, but nearly has. */
const correctTypos = (text: string, tables: AnalysisTables, language: Language): Mended => {
  const cased = text !== text.toLowerCase() && text !== text.toUpperCase();
  let corrected = false;
  let read = '';
  let from = 0;
  for (const token of tokenize(text)) {
    const known =
      isStopWord(token.word) ||
      tables.index.vocabulary.hasWord(token.word) ||
      tables.lexicon.knows(token.word) ||
      tables.lexicon.usage(token.word) !== null ||
      tables.expander.same(token.word).length > 0 ||
      (language === 'es' && tables.lexicon.glossary.word(token.raw) !== null);
    const better = known ? null : tables.spelling.correct(token.word, cased && token.capital && token.start > 0);
    if (better === null) continue;
    corrected = true;
    read += text.slice(from, token.start) + better;
    from = token.end;
  }
  return { text: read + text.slice(from), corrected };
};

/** Writes abbreviations out and puts mistyped words right. */
export const mendTyping = (text: string, tables: AnalysisTables, language: Language): Mended =>
  correctTypos(expandAbbreviations(text, tables, language), tables, language);
