import { describe, expect, it } from 'vitest';
import { prepareTables } from '../../../src/core/prepare-tables.ts';
import { alikeWordings } from '../../../src/core/prepared/alike-wordings.ts';
import type { Fineness } from '../../../src/core/question/fineness.ts';
import { knowledgeOf } from '../small-knowledge.ts';

const STORY = { id: 'harbour', body: 'The board dismissed its director. The pier cost 3 million.\n' };
const [source] = knowledgeOf([STORY]).sources;
const spanOf = (words: string) => {
  const start = source?.text.indexOf(words) ?? -1;
  return { start, end: start + words.length };
};
const answering = (text: string, words: string) => ({ text, source: 'harbour', answer: { spans: [spanOf(words)] } });

const indexWith = (vectors: ReadonlyMap<string, Int8Array>, madeBy = 'test') =>
  prepareTables({
    ...knowledgeOf([STORY]),
    lexicon: {
      ...knowledgeOf([STORY]).lexicon,
      encoder: {
        version: 'test',
        whole: () => new Float32Array(2),
        compare: () => [],
        between: () => 0,
        prepare: () => {},
      },
    },
    prepared: [
      answering('Who was fired?', 'The board dismissed its director.'),
      answering('Who got the sack?', 'The board dismissed its director.'),
      answering('What was the price?', 'The pier cost 3 million.'),
      { text: 'Who paid?', source: 'harbour', answer: { missing: 'person' } },
      { text: 'On which day was it?', source: 'harbour', answer: { missing: 'day' } },
    ],
    vectors: {
      version: madeBy,
      wordings: new Map([...vectors].map(([told, vector]) => [told, { told, vector }])),
    },
  }).prepared;

const VECTORS = new Map([
  ['Who was fired?', Int8Array.of(127, 0)],
  ['Who got the sack?', Int8Array.of(0, 127)],
  ['Who paid?', Int8Array.of(-127, 0)],
]);

const asking = (x: number, y: number, fineness: Fineness = 0) => ({ whole: Float32Array.of(x, y), fineness });

describe('wordings that are alike in meaning', () => {
  it('tell of a sentence by the nearest of its wordings and their mean', () => {
    const alike = alikeWordings(asking(0.6, 0.8), indexWith(VECTORS));
    const { best, mean } = alike.ofSentence(0);
    expect(best).toBeCloseTo(0.8, 6);
    expect(mean).toBeCloseTo(0.7, 6);
    expect(alike.unanswered.best).toBeCloseTo(-0.6, 6);
  });

  it('that no source answers do not count for a question that asks less finely', () => {
    const index = indexWith(new Map([...VECTORS, ['On which day was it?', Int8Array.of(76, 102)]]));
    expect(alikeWordings(asking(0.6, 0.8), index).unanswered.best).toBeCloseTo(-0.6, 6);
    expect(alikeWordings(asking(0.6, 0.8, 1), index).unanswered.best).toBeCloseTo(1, 2);
  });

  it('know nothing of a sentence whose wordings have no vector', () => {
    expect(alikeWordings(asking(1, 0), indexWith(VECTORS)).ofSentence(1)).toEqual({ best: 0, mean: 0 });
  });

  it('are not compared by vectors that another encoder made', () => {
    expect(indexWith(VECTORS).hasVectors).toBe(true);
    expect(indexWith(VECTORS, 'another').hasVectors).toBe(false);
    expect(indexWith(new Map()).hasVectors).toBe(false);
  });

  it('leave one out that is asked itself', () => {
    const index = indexWith(VECTORS);
    expect(alikeWordings(asking(1, 0), index, 0).ofSentence(0).best).toBeCloseTo(0, 6);
  });
});
