import { describe, expect, it } from 'vitest';
import { ask, FERRY_STORY, ferryAnswerer } from './ferry-story.ts';
import { answererOf, sourceOf } from './small-knowledge.ts';

const ferry = FERRY_STORY.map(sourceOf).find(({ id }) => id === 'velden-ferry');
const text = ferry?.text ?? '';

const placeOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('an excerpt in its context', () => {
  const { start, end } = placeOf('They were paid for two weeks, according to the union.');

  it('stands between the paragraphs around it, word for word', () => {
    const context = ferryAnswerer.context('velden-ferry', start, end);
    expect(context?.paragraph.lead).toBe('The Halvorsen shipyard sent home 312 workers in May. ');
    expect(context?.paragraph.excerpt.text).toBe(text.slice(start, end));
    expect(context?.paragraph.rest).toBe('');
    expect(context?.before).toMatch(/^Transport Minister .+ handed over\.$/);
    expect(context?.after).toMatch(/^Barek accused .+ commerce\.$/);
  });

  it('has nothing before the first paragraph and nothing but evidence after the last', () => {
    const first = placeOf('Norvale halts ferry contract as talks with Kestria near');
    const last = placeOf('José Peñalver, the mayor of Velden, said the harbour would stay open throughout the summer.');
    expect(ferryAnswerer.context('velden-ferry', first.start, first.end)?.before).toBeNull();
    expect(ferryAnswerer.context('velden-ferry', last.start, last.end)?.after).toBeNull();
  });

  it.each([
    ['another source', 'no-such-source', start, end],
    ['a part of a sentence', 'velden-ferry', start + 1, end],
    ['a sentence cut short', 'velden-ferry', start, end - 1],
    ['the front matter', 'velden-ferry', 0, 10],
    ['more than a paragraph', 'velden-ferry', start, text.length],
    ['an empty span', 'velden-ferry', start, start],
    ['offsets the wrong way round', 'velden-ferry', end, start],
    ['negative offsets', 'velden-ferry', -5, -1],
    ['offsets behind the end', 'velden-ferry', text.length + 1, text.length + 9],
    ['no numbers', 'velden-ferry', Number.NaN, Number.NaN],
  ])('is null for %s', (_, source, from, to) => {
    expect(ferryAnswerer.context(source, from, to)).toBeNull();
  });

  it('is null for boilerplate', () => {
    const keywords = placeOf('Keywords: ferry contract, cracks, hulls, Norvale, Kestria, zeppelin');
    expect(ferryAnswerer.context('velden-ferry', keywords.start, keywords.end)).toBeNull();
  });
});

describe('the list of sources', () => {
  it('counts paragraphs and sentences without boilerplate, newest source first', () => {
    expect(
      ferryAnswerer.sources().map(({ id, passages, sentences, published }) => ({ id, passages, sentences, published })),
    ).toEqual([
      { id: 'velden-ferry', passages: 9, sentences: 12, published: '2025-06-12' },
      { id: 'puerto-velden', passages: 3, sentences: 3, published: null },
    ]);
  });

  it('gives null for what a source does not give', () => {
    expect(ferryAnswerer.sources().find(({ id }) => id === 'puerto-velden')).toMatchObject({
      title: null,
      publisher: null,
      url: null,
      file: 'sources/puerto-velden.md',
    });
  });

  it('is empty without sources, and every question then unanswered', () => {
    const nothing = answererOf([]);
    expect(nothing.sources()).toEqual([]);
    expect(nothing.examples(3, 'en')).toEqual([]);
    expect(nothing.timeline('')).toEqual({ dated: [], undated: [] });
    expect(nothing.verify('a word').status).toBe('not_found');
    const answer = nothing.answer({ text: 'When was the ferry contract halted?' });
    expect(answer.status).not.toBe('answered');
    expect(answer.as_of).toEqual({ newest_source: null, sources: 0 });
  });
});

describe('suggested questions', () => {
  it.each(['en', 'es'] as const)('are answered, every one, and never more than wanted: %s', (language) => {
    const examples = ferryAnswerer.examples(5, language);
    expect(examples.length).toBeLessThanOrEqual(5);
    for (const example of examples) expect(ask(example).status).toBe('answered');
    expect(new Set(examples).size).toBe(examples.length);
    expect(ferryAnswerer.examples(1, language)).toEqual(examples.slice(0, 1));
    expect(ferryAnswerer.examples(0, language)).toEqual([]);
  });
});
