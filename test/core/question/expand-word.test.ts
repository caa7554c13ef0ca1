import { describe, expect, it } from 'vitest';
import { buildSentenceIndex } from '../../../src/core/index/sentence-index.ts';
import type { Concept } from '../../../src/core/knowledge.ts';
import { buildLexiconIndex } from '../../../src/core/lexicon/lexicon-index.ts';
import { NO_USAGE } from '../../../src/core/lexicon/usage.ts';
import { createExpander } from '../../../src/core/question/expand-word.ts';
import { sourceOf } from '../small-knowledge.ts';

const CHARGE: Concept = {
  id: 'charge',
  headword: 'charge',
  en: ['charge', 'accuse', 'fee'].map((text) => ({ text, strength: 1 })),
  es: [],
};

const expandIn = (text: string) => {
  const lexicon = buildLexiconIndex({ concepts: [CHARGE], classes: [], irregular: [], usage: NO_USAGE });
  const { vocabulary } = buildSentenceIndex([sourceOf({ id: 'one', body: text })], lexicon);
  const expander = createExpander(vocabulary, lexicon);
  return (word: string): readonly string[] =>
    [...expander.expand(word, ['en'], []).keys()].map((term) => vocabulary.terms[term] ?? '');
};

describe('words that a headword gathers', () => {
  const expand = expandIn('Prosecutors accused the firm. It paid the fee.');

  it('stand for the headword', () => {
    expect(expand('charge')).toEqual(expect.arrayContaining(['accus', 'fee']));
  });

  it('do not stand for each other', () => {
    expect(expand('accuse')).toEqual(['accus']);
    expect(expand('fee')).toEqual(['fee']);
  });
});
