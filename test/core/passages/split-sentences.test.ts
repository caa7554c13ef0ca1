import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/passages/split-sentences.ts';

interface Case {
  readonly text: string;
  readonly openers: ReadonlySet<string>;
  readonly sentences: string[];
}

const readCases = (): Case[] => {
  const cases: Case[] = [];
  let openers = new Set<string>();
  const file = readFileSync(new URL('../../fixtures/sentences/hard-cases.txt', import.meta.url), 'utf8');
  for (const line of file.split('\n')) {
    if (line.startsWith('@ ')) openers = new Set(line.slice(2).split(' '));
    if (line.startsWith('> ')) {
      cases.push({ text: line.slice(2), openers, sentences: [] });
      openers = new Set();
    }
    if (line.startsWith('- ')) cases.at(-1)?.sentences.push(line.slice(2));
  }
  return cases;
};

const split = (text: string, openers: ReadonlySet<string> = new Set()): string[] =>
  splitSentences(text, openers).map(({ start, end }) => text.slice(start, end));

describe('splitSentences on hard cases', () => {
  const cases = readCases();

  it.each(cases)('$text', ({ text, openers, sentences }) => {
    expect(split(text, openers)).toEqual(sentences);
  });

  it('gets every one of at least 80 right', () => {
    const right = cases.filter(
      ({ text, openers, sentences }) => split(text, openers).join('\n') === sentences.join('\n'),
    );
    console.info(`hard cases: ${right.length} of ${cases.length}`);
    expect(cases.length).toBeGreaterThanOrEqual(80);
    expect(right.length).toBe(cases.length);
  });
});

describe('splitSentences on any text', () => {
  const pieces = [
    'a',
    'Petra',
    ' ',
    '. ',
    '.',
    '! ',
    '?',
    '“',
    '”',
    '"',
    '(',
    ')',
    '[',
    ']',
    '…',
    'U.S.',
    '«',
    '»',
    '\n',
    '5',
    '—',
    '🎉',
  ];
  const newsLike = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

  it('gives ordered, disjoint spans that cover all but white space', () => {
    fc.assert(
      fc.property(fc.oneof(newsLike, fc.string({ unit: 'grapheme', maxLength: 80 })), (text) => {
        let at = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('cuts what is too long for a sentence between words, and loses none', () => {
    const words = `${'so it goes on '.repeat(400)}to the end.`;
    const spans = splitSentences(words);
    const pieces = spans.map(({ start, end }) => words.slice(start, end));
    expect(pieces.join(' ')).toBe(words);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(1500);
    expect(splitSentences('x'.repeat(4000))).toHaveLength(3);
  });

  it.each([
    'a. ',
    'A. ',
    '“',
    '"',
    '(',
    ')',
    '.',
    '. ',
    '.”',
    '“A. b,” ',
    '[x]',
    '…',
    '? ',
    '\n',
    ' ',
    '.[a]',
    'U.S. ',
    '.🎉',
  ])('stays quick on 100 kB of %j', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    expect(splitSentences(text).length).toBeGreaterThanOrEqual(0);
  });
});
