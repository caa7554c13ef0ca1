import type { Answerer } from '../../src/core/answerer.ts';
import type { Answer, Excerpt, QuestionInput } from '../../src/core/model.ts';
import { aCitation, anAnswer, anExcerpt, createFakeAnswerer } from './fake-answerer.ts';

export const ACCUSATION = 'Minister Vance accused the union of “blackmail” & threats <in public>.';
export const DENIAL = 'The union rejected the charge; *nobody* pinged @here or <!channel>.';

const excerptNumber = (number: number): Excerpt =>
  anExcerpt({ text: `Fact number ${number} stands here.`, start: number * 100, end: number * 100 + 30 });

export const bothSides = (): Answer =>
  anAnswer({
    excerpts: [
      anExcerpt({ text: ACCUSATION, highlights: [{ start: 0, end: 14 }], speaker: null }),
      anExcerpt({
        role: 'other_side',
        text: DENIAL,
        start: 500,
        end: 500 + DENIAL.length,
        citation: aCitation({ url: 'https://news.example/a_b?c=<d>' }),
      }),
    ],
    notes: [{ kind: 'both_sides', excerpts: [0, 1] }],
  });

const answers: readonly [RegExp, () => Answer][] = [
  [/accuse|blackmail/i, bothSides],
  [/many/i, () => anAnswer({ excerpts: [1, 2, 3, 4, 5, 6].map(excerptNumber) })],
  [
    /how much|cuánto/i,
    () =>
      anAnswer({
        status: 'not_in_sources',
        confidence: 0.2,
        excerpts: [anExcerpt({ role: 'related' })],
        notes: [{ kind: 'missing', what: 'number' }],
      }),
  ],
  [
    /weather|lunch/i,
    () =>
      anAnswer({
        status: 'out_of_scope',
        confidence: 0.1,
        excerpts: [],
        notes: [{ kind: 'out_of_scope', what: 'other_subject' }],
      }),
  ],
  [/unsure/i, () => anAnswer({ confidence: 0.55 })],
  [
    /broken/i,
    () => {
      throw new Error('the core is broken');
    },
  ],
];

/** An answerer of an invented story, with an answer of every kind. It remembers what it was asked. */
export const createStory = (changes: Partial<Answerer> = {}): { answerer: Answerer; asked: QuestionInput[] } => {
  const { answerer, asked } = createFakeAnswerer(({ text }) => {
    const found = answers.find(([words]) => words.test(text));
    const answer = (found?.[1] ?? anAnswer)();
    return /[¿áéíóúñ]/.test(text) ? { ...answer, language: 'es' } : answer;
  });
  const context: Answerer['context'] = (source, start, end) => ({
    before: 'The paragraph before.',
    paragraph: { lead: 'Lead. ', excerpt: anExcerpt({ source, start, end }), rest: ' Rest.' },
    after: null,
  });
  return { answerer: { ...answerer, context, ...changes }, asked };
};
