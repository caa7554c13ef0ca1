import type { Span } from '../model.ts';
import { fold } from '../text/fold.ts';

/** A word of a quotation with its place. */
export interface QuotedWord extends Span {
  /** Folded: case, accents and the style of apostrophes aside. */
  readonly word: string;
}

/** Words with the dots, commas and apostrophes inside them; signs that change a number's meaning count too. */
const WORD =
  /(?:(?<![\p{L}\p{N}])\p{L}{1,2}\.(?:\p{L}{1,2}\.)+(?![\p{L}\p{N}]))|[\p{L}\p{M}\p{N}]+(?:[.,:'’‘][\p{L}\p{M}\p{N}]+)*|[$€£¥%]/gu;

/** Longest run of letters taken as a word. Characters. */
const LONGEST_WORD = 80;

/** Splits a text into the words that a quotation is compared by; punctuation, dashes and quotation marks separate. */
export const quotedWords = (text: string): QuotedWord[] =>
  [...text.matchAll(WORD)].map((match) => ({
    word: fold(match[0].slice(0, LONGEST_WORD)).replace(/\.$/, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
