import type { Sentence } from '../model.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';

/** Share of a summary's content words that a body sentence must have to repeat it. */
const REPEATED_SHARE = 0.75;

const contentWords = (text: string): ReadonlySet<string> =>
  new Set(tokenize(text).flatMap(({ word }) => (isStopWord(word) ? [] : [word])));

/** Whether a body sentence repeats a headline or summary of its own source. */
export const repeats = (summary: Sentence, body: Sentence): boolean => {
  if (summary.passage.kind === 'body' || body.passage.kind !== 'body' || body.source !== summary.source) return false;
  const words = [...contentWords(summary.text)];
  const others = contentWords(body.text);
  return words.filter((word) => others.has(word)).length >= REPEATED_SHARE * words.length;
};
