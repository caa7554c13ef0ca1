import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/core/model.ts';
import { splitPassages } from '../../../src/core/passages/split-passages.ts';
import { sourceOf } from './source-of.ts';

const texts = (text: string, title?: string): string[] =>
  splitPassages(sourceOf(text, title === undefined ? {} : { title })).map(({ start, end }) => text.slice(start, end));

const kinds = (text: string, title?: string): Passage['kind'][] =>
  splitPassages(sourceOf(text, title === undefined ? {} : { title })).map(({ kind }) => kind);

const sentences = (text: string): string[] =>
  splitPassages(sourceOf(text)).flatMap((passage) => passage.sentences.map(({ start, end }) => text.slice(start, end)));

const WRAPPED = `The council voted on Monday to close the old harbour, a step that the
fishermen's guild called a betrayal of the town. Nobody from the guild
came to the vote.

Mayor Ana Ruiz said the quay was no longer safe. Repairs would cost more
than the town earns in a year, she said, and nobody
would pay for them.`;

describe('splitPassages: paragraphs', () => {
  it('joins lines wrapped at a width, up to the blank line', () => {
    expect(texts(WRAPPED)).toHaveLength(2);
    expect(sentences(WRAPPED)).toHaveLength(4);
  });

  it('joins wrapped lines when there is no blank line at all', () => {
    expect(texts(WRAPPED.split('\n\n')[0] ?? '')).toHaveLength(1);
  });

  it('takes every line as a paragraph when lines end with sentences', () => {
    const text = 'Harbour to close\nThe council voted on Monday. It was late.\nThe guild was angry.\nNobody came.';
    expect(texts(text)).toEqual(text.split('\n'));
  });

  it('takes long lines as paragraphs though some are short', () => {
    const long = `${'The council voted to close the harbour and the guild was angry. '.repeat(3)}`.trim();
    expect(texts(`Headline words\n${long}\n${long}\nTags: harbour, guild`)).toHaveLength(4);
  });

  it.each(['\n', '\r\n', '\r'])('takes %j as a line end', (end) => {
    const text = ['One is here.', '', 'Two is here.', 'Three is here.'].join(end);
    expect(texts(text)).toEqual(['One is here.', 'Two is here.', 'Three is here.']);
  });

  it('leaves out a byte-order mark and white space around', () => {
    expect(texts('\uFEFF\n  One is here.  \n\n Two is here.\n\n\n')).toEqual(['One is here.', 'Two is here.']);
    expect(texts('\uFEFF# Title\n\nOne.')).toEqual(['Title', 'One.']);
  });

  it('needs no final newline', () => {
    expect(texts('One is here.\n\nTwo is here')).toEqual(['One is here.', 'Two is here']);
  });

  it('begins at the body', () => {
    const text = '---\ntitle: A\n---\nOne is here.';
    expect(splitPassages(sourceOf(text, { bodyStart: 17 }))[0]?.start).toBe(17);
  });

  it('counts paragraphs from 1, headline and boilerplate included', () => {
    const text = 'Harbour to close\n\nShare this\n\nThe council voted.';
    expect(splitPassages(sourceOf(text)).map(({ paragraph }) => paragraph)).toEqual([1, 2, 3]);
  });

  it('has nothing for an empty body', () => {
    expect(splitPassages(sourceOf(''))).toEqual([]);
    expect(splitPassages(sourceOf(' \n\uFEFF\n---\n'))).toEqual([]);
  });
});

describe('splitPassages: Markdown', () => {
  it('leaves out the marks of headings, items and quotations, and rules', () => {
    const text =
      '# Harbour to close\nThe council voted.\n\n---\n\n- One item.\n- Two items.\n\n> A quotation.\n\n1. First.\n2. Second.';
    expect(texts(text)).toEqual([
      'Harbour to close',
      'The council voted.',
      'One item.',
      'Two items.',
      'A quotation.',
      'First.',
      'Second.',
    ]);
    expect(kinds(text).slice(0, 2)).toEqual(['headline', 'body']);
  });

  it('does not take a number at the start of a wrapped line for an item', () => {
    const text =
      'The council voted for the closure of the harbour on Feb.\n3. The guild was angry about it and would not come to the\nvote.';
    expect(texts(text)).toHaveLength(1);
  });
});

describe('splitPassages: kinds', () => {
  it('knows the title, a first line without a final mark, and the summary below', () => {
    expect(kinds('Harbour to close.\n\nThe council voted.', 'Harbour to close.')).toEqual(['headline', 'body']);
    expect(kinds('Harbour to close\n\nThe guild is angry\n\nThe council voted.')).toEqual([
      'headline',
      'summary',
      'body',
    ]);
  });

  it('takes a lone paragraph for body', () => {
    expect(kinds('Harbour to close')).toEqual(['body']);
  });

  it.each([
    'SEO Keywords: harbour, guild, council',
    'Tags: harbour',
    'Palabras clave: puerto, gremio',
    'Read more: Guild threatens strike',
    'Lea también: El gremio amenaza con huelga',
    'Related stories: Guild threatens strike',
    'Photo: Ana Ruiz/EFE',
    'Foto: EFE',
    'Photo by: Ana Ruiz',
    '© 2026 The Paper',
    'Copyright 2026 The Paper. All rights reserved.',
    'Todos los derechos reservados',
    'Share on Facebook | X | WhatsApp | Email',
    'Facebook Twitter WhatsApp',
    'Compartir',
    'Advertisement',
    'Publicidad',
    'By Ana Ruiz and Lou Day',
    'Por Ana Ruiz',
    'Last updated: Feb. 3, 2026',
    'Reporting by: Ana Ruiz',
  ])('takes %j for boilerplate', (line) => {
    expect(kinds(`The council voted.\n\n${line}`)).toEqual(['body', 'boilerplate']);
  });

  it.each([
    'Share prices fell sharply: the bank lost a third of its value.',
    'Photographs show the harbour on fire.',
    'Photo agencies left the city.',
    'Advertisement revenue fell by a third.',
    'By noon the harbour was closed.',
    'Por la tarde cerró el puerto.',
    'Related talks go on in Oslo.',
    'Published in March, the report blamed the guild.',
    'Read more of the report and you will weep.',
    'Facebook and Twitter were fined.',
    'Copy that: the guild is angry.',
  ])('takes %j for body', (line) => {
    expect(kinds(`The council voted.\n\n${line}`)).toEqual(['body', 'body']);
  });
});

describe('splitPassages on any text', () => {
  const lines = [
    '# A',
    '- b',
    '> c',
    '1. D e.',
    'One is. Two is.',
    'lower case',
    '---',
    '',
    '',
    '  x',
    '\uFEFF',
    'Share',
    '2',
    'Long words '.repeat(12),
  ];
  const article = fc
    .tuple(fc.array(fc.constantFrom(...lines), { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([parts, end]) => parts.join(end));

  it('gives ordered, disjoint spans inside the body that cover all but marks of Markdown', () => {
    fc.assert(
      fc.property(fc.oneof(article, fc.string({ unit: 'grapheme' })), fc.nat({ max: 5 }), (text, from) => {
        const bodyStart = Math.min(from, text.length);
        let at = bodyStart;
        for (const passage of splitPassages(sourceOf(text, { bodyStart }))) {
          expect(passage.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, passage.start).replace(/[-#>*+•_=\s\d.)\uFEFF]/gu, '')).toBe('');
          let inner = passage.start;
          for (const { start, end } of passage.sentences) {
            expect(start).toBeGreaterThanOrEqual(inner);
            expect(text.slice(inner, start).trim()).toBe('');
            inner = end;
          }
          expect(text.slice(inner, passage.end).trim()).toBe('');
          expect(passage.end).toBeGreaterThan(passage.start);
          at = passage.end;
        }
        expect(text.slice(at).replace(/[-#>*+•_=\s\d.)\uFEFF]/gu, '')).toBe('');
      }),
    );
  });

  it.each(['\n', 'a\n', '# ', '> ', '- a\n', ' ', '\r\n \r\n', 'a. a. ', '“', '1. '])(
    'stays quick on 100 kB of %j',
    (unit) => {
      expect(splitPassages(sourceOf(unit.repeat(Math.ceil(100_000 / unit.length)))).length).toBeGreaterThanOrEqual(0);
    },
  );
});
