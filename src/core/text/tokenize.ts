import type { Span } from '../model.ts';
import { fold } from './fold.ts';
import { isStopWord } from './stop-words.ts';

/** A word of a text with its place in it. */
export interface Token extends Span {
  /** The word as written, possessive ending included. */
  readonly raw: string;
  /** Folded, without possessive ending, dots of an acronym or commas of a number. */
  readonly word: string;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
}

const ACRONYM = String.raw`(?:\p{L}{1,2}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?`;
const NUMBER = String.raw`\p{N}+(?:[.,:]\p{N}+)*`;
const WORD = String.raw`[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*`;
const TOKEN = new RegExp(`${ACRONYM}|${NUMBER}|${WORD}|[\\p{L}\\p{N}]+`, 'gu');

/** Longest run of letters taken as a word: longer ones are noise and would make stemming slow. */
const LONGEST_WORD = 60;

const normalise = (raw: string): string => {
  const folded = fold(raw.slice(0, LONGEST_WORD));
  if (/^\d/.test(folded)) return folded.replace(/,(?=\d{3}\b)/g, '');
  if (folded.includes('.')) {
    const joined = folded.replace(/\./g, '');
    return isStopWord(joined) ? folded.replace(/([^.])$/, '$1.') : joined;
  }
  const word = folded.replace(/'s$/, '');
  const shouted = raw.length <= 3 && raw.length > 1 && raw === raw.toUpperCase() && isStopWord(word);
  return shouted ? `${word.split('').join('.')}.` : word;
};

/**
 * Splits a text into words with offsets. Hyphens and dashes separate; `U.S.` and `US` are one word, and not
 * the pronoun.
 */
export const tokenize = (text: string): Token[] => {
  const shouting = text === text.toUpperCase();
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const capital = raw[0] !== raw[0]?.toLowerCase();
    const word = normalise(shouting ? raw.toLowerCase() : raw);
    tokens.push({ raw, word, capital, start: match.index, end: match.index + raw.length });
  }
  return tokens;
};
