import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../../src/knowledge/adding/split-paragraphs.ts';
import { parseConcepts } from '../../src/knowledge/lexicon/parse-concepts.ts';
import { parseIrregular } from '../../src/knowledge/lexicon/parse-irregular.ts';
import { parseNames } from '../../src/knowledge/parse-names.ts';
import { parseQuestions } from '../../src/knowledge/questions/parse-questions.ts';
import { parseSource } from '../../src/knowledge/sources/parse-source.ts';
import { article } from './temporary-folder.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const PIECES = [
  'title: ',
  'withdrawn: ',
  '__proto__: x',
  '<<: *a',
  '&a [*a]',
  '? [x]',
  '- x',
  '{',
  '"',
  "'",
  '|',
  '---',
  '\t',
  '\r\n',
  '\n',
  '#',
  '!!date',
  '2026-02-03',
  ' ',
  '> ',
  '##',
  '~',
  ',',
];
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES)).map((pieces) => pieces.join('')),
);

describe('whatever stands in a file', () => {
  it('is read without an exception, as a source or with an error', () => {
    fc.assert(
      fc.property(text, (matter) => {
        const reading = parseSource('a', 'sources/a.md', encode(article(matter)));
        const hasError = reading.faults.some(({ severity }) => severity === 'error');
        expect(reading.source === null).toBe(hasError);
      }),
      { numRuns: 2_000 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void parseSource('a', 'sources/a.md', bytes)));
  });

  it('is read without an exception in every other file', () => {
    const { source } = parseSource('a', 'sources/a.md', encode(article('title: A')));
    fc.assert(
      fc.property(text, (content) => {
        parseNames('names.yaml', content);
        parseConcepts('lexicon/a.txt', content);
        parseIrregular('lexicon/irregular.txt', content);
        if (source !== null) parseQuestions('questions/a.md', content, source);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps its words when it is split into paragraphs', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'B', '.', '-', '—', '”', ' ', ' ', '\n', '\n\n', '\t') });
    const plain = (given: string): string => given.replace(/\s/g, '');
    fc.assert(
      fc.property(words, (given) => plain(splitParagraphs(given).join('\n\n')) === plain(given)),
      { numRuns: 2_000 },
    );
  });
});
