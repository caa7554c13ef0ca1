import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/core/create-answerer.ts';
import { expectContext, expectSound } from './expect-sound.ts';
import { type Article, knowledgeOf } from './small-knowledge.ts';

const WORDS =
  `The minister Marchetti Velden port ferry crew accused denied rejected said on Monday in June 2025 because of cracks
  3.5 million workers U.S. «sí» “never” he they shortly after el puerto la ministra acusó rechazó dijo el lunes — … ¿por qué? U.N.`.split(
    /\s+/,
  );

const MARKS = ['. ', '.\n', '.\n\n', '?\r\n\r\n', '!” ', '… ', '; ', '\n\n# ', '\n- ', ' '];

const sentence = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ unit: 'binary', maxLength: 8 })),
  {
    minLength: 1,
    maxLength: 14,
  },
);

const body = fc
  .array(fc.tuple(sentence, fc.constantFrom(...MARKS)), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.map(([words, mark]) => words.join(' ') + mark).join(''));

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const article: fc.Arbitrary<Omit<Article, 'id'>> = fc.record({
  body,
  title: orNull(fc.constantFrom('Ferry talks stall', 'The port of Velden')),
  dateline: orNull(fc.constant('Velden, June 11')),
  published: orNull(fc.constantFrom('2025-06-11', '2024-02-29')),
  language: fc.constantFrom('en', 'es'),
});

const folder = fc
  .array(article, { minLength: 1, maxLength: 3 })
  .map((articles) => knowledgeOf(articles.map((one, at) => ({ ...one, id: `source-${at}` }))));

const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
const control = fc.constantFrom(
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\r',
  '\n',
  '\t',
);
const emoji = fc.constantFrom('🤷', '👩‍👩‍👧‍👦', '🇺🇸', '❤️', '🏴‍☠️');
const hostile = fc.constantFrom(
  '(',
  '[',
  '\\',
  '$&',
  '^(a+)+$',
  '.*',
  '{1,9999}',
  '|',
  '(?<',
  '%s',
  '__proto__',
  'constructor',
  '</script>',
);
const rightToLeft = fc.constantFrom('متى', 'מתי', 'السفينة', 'למה?', 'من قال');
const asking = fc.constantFrom(
  ...'who what when where why how many much long did does is quién qué cuándo dónde por cuántos ¿ ? and y'.split(' '),
);

const pieces = fc.array(fc.oneof(asking, fc.constantFrom(...WORDS), emoji, control, hostile, rightToLeft, codeUnit), {
  maxLength: 20,
});

const question = fc.oneof(
  { weight: 6, arbitrary: pieces.map((parts) => parts.join(' ')) },
  { weight: 2, arbitrary: pieces.map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.array(codeUnit, { maxLength: 60 }).map((units) => units.join('')) },
);

const questions = fc.array(question, { minLength: 4, maxLength: 8 });

describe('any question over any small folder', () => {
  it('gets a sound answer, and the same one again, also from a desk that was started anew', () => {
    fc.assert(
      fc.property(folder, questions, (knowledge, texts) => {
        const { sources } = knowledge;
        const answerer = createAnswerer(knowledge);
        const answers = texts.map((text) => answerer.answer({ text }));
        for (const [at, answer] of answers.entries()) {
          expectSound(answer, texts[at] ?? '', sources);
          expectContext(answerer, answer, sources);
          expect(answerer.explain({ text: texts[at] ?? '' }).answer).toEqual(answer);
        }
        const anew = createAnswerer(knowledge);
        expect([...texts].reverse().map((text) => anew.answer({ text }))).toEqual([...answers].reverse());
      }),
      { numRuns: 10 },
    );
  });

  it('gets a sound answer with any context before it', () => {
    fc.assert(
      fc.property(folder, questions, (knowledge, texts) => {
        const answerer = createAnswerer(knowledge);
        const [text = '', ...context] = texts;
        const input = { id: 'q', text, context };
        const answer = answerer.answer(input);
        expectSound(answer, text, knowledge.sources);
        expect(answer.id).toBe('q');
        expect(answerer.answer(input)).toEqual(answer);
      }),
      { numRuns: 6 },
    );
  });

  it('suggests only questions that it answers, and never throws on a quotation or words for a timeline', () => {
    fc.assert(
      fc.property(folder, question, (knowledge, text) => {
        const answerer = createAnswerer(knowledge);
        for (const language of ['en', 'es'] as const) {
          for (const example of answerer.examples(5, language))
            expect(answerer.answer({ text: example }).status).toBe('answered');
        }
        const verification = answerer.verify(text);
        const { dated, undated } = answerer.timeline(text);
        for (const excerpt of [...verification.excerpts, ...dated.map((entry) => entry.excerpt), ...undated]) {
          const source = knowledge.sources.find(({ id }) => id === excerpt.source);
          expect(excerpt.text).toBe(source?.text.slice(excerpt.start, excerpt.end));
        }
      }),
      { numRuns: 6 },
    );
  });
});

describe('a question of 100 kB', () => {
  const knowledge = knowledgeOf([
    { id: 'ferry', body: 'The ferry sank in June 2025. The minister Ilse Marchetti denied a fault.' },
  ]);
  const answerer = createAnswerer(knowledge);

  it.each([
    ['a letter', 'a'],
    ['a question', 'When did the ferry sink? '],
    ['an emoji of several parts', '👩‍👩‍👧‍👦'],
    ['half an emoji', '\ud83d'],
    ['open brackets', '((((['],
    ['backtracking', 'a+b+'],
    ['accents without letters', '\u0301'],
    ['dots', 'U.S.'],
    ['digits and commas', '1,000.'],
    ['question marks', '?¿'],
    ['control characters', '\u0000\u001b\u202e'],
    ['blanks', ' \t\u00a0'],
    ['lines', 'who\r\n'],
    ['new words', 'ferry zxqv '],
    ['apostrophes', "o'o'"],
  ])('of %s repeated is answered soundly', (_, part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length));
    expectSound(answerer.answer({ text }), text, knowledge.sources);
    expectSound(answerer.answer({ text: 'and why?', context: [text, text] }), 'and why?', knowledge.sources);
  });

  it('is read from its beginning', () => {
    const short = 'When did the ferry sink?';
    const text = `${short} ${'🙏'.repeat(50_000)}`;
    expect(answerer.answer({ text })).toEqual({ ...answerer.answer({ text: short }), question: text });
  });
});
