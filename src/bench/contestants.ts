import MiniSearch from 'minisearch';
import { createAnswerer } from '../core/create-answerer.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { splitPassages } from '../core/passages/split-passages.ts';
import { fold } from '../core/text/fold.ts';
import { stem } from '../core/text/stem.ts';
import { isStopWord } from '../core/text/stop-words.ts';

/** Takes a question, and gives what it found for it. */
export type Ask = (question: string) => unknown;

/** A way to find what answers a question. */
export interface Contestant {
  readonly name: string;
  /** Builds its index. */
  readonly prepare: () => Ask;
}

/** The sentences that may be evidence. */
export const sentencesOf = ({ sources }: Knowledge): readonly string[] =>
  sources.flatMap((source) =>
    splitPassages(source)
      .filter(({ kind }) => kind !== 'boilerplate')
      .flatMap(({ sentences }) => sentences.map(({ start, end }) => source.text.slice(start, end))),
  );

const search = (sentences: readonly string[], processTerm?: (term: string) => string | null): Ask => {
  const index = new MiniSearch({ fields: ['text'], ...(processTerm ? { processTerm } : {}) });
  index.addAll(sentences.map((text, id) => ({ id, text })));
  return (question) => index.search(question);
};

const stemOrNothing = (term: string): string | null => {
  const word = fold(term);
  return isStopWord(word, 'en') ? null : stem(word, 'en');
};

/** The whole answer, and two searches over the same sentences that only find and rank. */
export const contestants = (
  knowledge: Knowledge,
  sentences: readonly string[],
): readonly [ours: Contestant, tuned: Contestant, defaults: Contestant] => [
  {
    name: 'dispute-desk, the whole answer',
    prepare: () => {
      const answerer = createAnswerer(knowledge);
      return (text) => answerer.answer({ text });
    },
  },
  { name: 'MiniSearch, stop words and stems', prepare: () => search(sentences, stemOrNothing) },
  { name: 'MiniSearch, defaults', prepare: () => search(sentences) },
];
