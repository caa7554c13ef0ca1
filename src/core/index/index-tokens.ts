import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Language } from '../model.ts';
import { isYear } from '../text/is-year.ts';
import { isNumberWord } from '../text/number-words.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Token } from '../text/tokenize.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Marks of a token, as bits. */
export const TOKEN_MARK = { stop: 1, capital: 2, number: 4, year: 8 } as const;

/** A text as numbers of a vocabulary. */
export interface IndexedText {
  /** Vocabulary number of each token's stem; concepts named by phrases follow the tokens. */
  readonly terms: Int32Array;
  /** Token position of each term: for tokens their own, for phrases where they begin. */
  readonly positions: Int16Array;
  /** Bits of {@link TOKEN_MARK} for each token. */
  readonly marks: Uint8Array;
  /** Word classes of each token, as masks of the lexicon. */
  readonly classes: Int32Array;
}

const markOf = (token: Token, stop: boolean): number =>
  (stop ? TOKEN_MARK.stop : 0) |
  (token.capital ? TOKEN_MARK.capital : 0) |
  (/^\d/.test(token.word) || isNumberWord(token.word) ? TOKEN_MARK.number : 0) |
  (isYear(token.raw) ? TOKEN_MARK.year : 0);

/** The name under which a concept that a phrase names stands in the vocabulary. */
const phraseTerm = (concept: number): string => `~${concept}`;

/** Turns a text's tokens into numbers of the vocabulary, which learns the new ones. */
export const indexTokens = (
  tokens: readonly Token[],
  language: Language,
  lexicon: LexiconIndex,
  vocabulary: Vocabulary,
): IndexedText => {
  const stems = tokens.map((token) => lexicon.stemOf(token.word, language));
  const phrases = lexicon.phrasesIn(stems, language);
  const size = tokens.length + phrases.length;
  const terms = new Int32Array(size);
  const positions = new Int16Array(size);
  const marks = new Uint8Array(tokens.length);
  for (const [at, token] of tokens.entries()) {
    const stop = isStopWord(token.word, language);
    terms[at] = vocabulary.intern(stems[at] ?? token.word, language);
    positions[at] = at;
    marks[at] = markOf(token, stop);
    if (!stop) vocabulary.sawWord(token.word, token.capital && at > 0);
  }
  for (const [at, phrase] of phrases.entries()) {
    terms[tokens.length + at] = vocabulary.intern(phraseTerm(phrase.concept), language);
    positions[tokens.length + at] = phrase.from;
  }
  return { terms, positions, marks, classes: lexicon.classMasks(stems, language) };
};

/** The terms of a text that are worth searching for, as words of a MiniSearch field: all but function words. */
export const searchableWords = ({ terms, marks }: IndexedText, vocabulary: Vocabulary): string[] => {
  const words: string[] = [];
  for (const [at, term] of terms.entries()) {
    if (((marks[at] ?? 0) & TOKEN_MARK.stop) === 0) words.push(vocabulary.terms[term] ?? '');
  }
  return words;
};
