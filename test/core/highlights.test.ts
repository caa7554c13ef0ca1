import { describe, expect, it } from 'vitest';
import { answererOf } from './small-knowledge.ts';

/** The words shown bold when a sentence of an invented story answers a question. */
const bold = (question: string, body: string, language: 'en' | 'es' = 'en'): string => {
  const answerer = answererOf([{ id: 'quay', language, published: '2025-11-20', body }]);
  const [excerpt] = answerer.answer({ text: question }).excerpts;
  if (excerpt?.role !== 'answer') return 'no answer';
  return excerpt.highlights.map(({ start, end }) => excerpt.text.slice(start, end)).join(' | ');
};

const WHEN_CLOSED = 'When was the quay closed?';

describe('what fills a question in a clause of its own', () => {
  it.each([
    ['leading', 'The quay was closed after a row over herring, leading to harsher fines in October.', 'October'],
    ['citing', 'The mayor closed the quay for good, citing a survey of Tuesday, June 3.', 'June'],
    ['which', 'The mayor closed the quay for good, which led to a strike in October.', 'October'],
    ['who', 'The quay was closed by Mayor Ana Roe, who took office in March 2019.', '2019'],
    ['which, of the thing', 'The mayor closed the quay, which sailors had built in April 1931.', '1931'],
  ])('is not shown as the date of what stands before it: %s', (_, sentence, date) => {
    const shown = bold(WHEN_CLOSED, sentence);
    expect(shown).toContain('quay');
    expect(shown).not.toContain(date);
  });

  it.each([
    ['dejando', 'El alcalde cerró el muelle por una disputa, dejando sin trabajo a la flota en octubre.'],
    ['lo que', 'El alcalde cerró el muelle por una disputa, lo que llevó a una huelga en octubre.'],
    ['que', 'El alcalde cerró el muelle viejo del norte, que los marineros usaban desde octubre.'],
  ])('is not shown in Spanish either: %s', (_, sentence) => {
    const shown = bold('¿Cuándo cerró el alcalde el muelle?', sentence, 'es');
    expect(shown).toContain('muelle');
    expect(shown).not.toContain('octubre');
  });

  it('is not shown as a number or place', () => {
    const sentence = 'The council fined the guild of dockers, citing 14 complaints from Port Ansel.';
    expect(bold('How much was the guild fined?', sentence)).not.toContain('14');
    expect(bold('Where was the guild fined?', sentence)).not.toContain('Ansel');
  });

  it('leaves the date of the main clause', () => {
    const sentence = 'In April, the mayor closed the quay, leading to harsher fines in October.';
    expect(bold(WHEN_CLOSED, sentence)).toBe('April');
  });

  it.each([
    'The council closed the quay, delaying October races.',
    // No month either: "decaying".
    'As announced, the council closed the decaying quay, delaying October races.',
  ])('makes no difference between sources: %s', (body) => {
    const answerer = answererOf([
      { id: 'one', body },
      { id: 'other', body: 'The council closed the quay in September.' },
    ]);
    const { excerpts, notes } = answerer.answer({ text: 'When did the council close the quay?' });
    expect(excerpts).toHaveLength(2);
    expect(notes).toEqual([]);
  });
});

describe('what fills a question where it is asked', () => {
  it.each([
    ['a date in two parts', WHEN_CLOSED, 'The quay was closed by the mayor on Tuesday, June 3.', 'Tuesday, June 3'],
    ['before a participle', WHEN_CLOSED, 'In April, the mayor closed the quay, citing a survey.', 'April'],
    ['behind a participle', WHEN_CLOSED, 'Citing a survey, the mayor closed the quay in April.', 'April'],
    ['behind a clause that ends', WHEN_CLOSED, 'The mayor closed the quay, citing a survey, on June 3.', 'June 3'],
    ['behind a relative clause', WHEN_CLOSED, 'The quay, which sailors loved, was closed in April.', 'April'],
    ['from a day on', WHEN_CLOSED, 'The mayor closed the quay to all boats, starting on June 3.', 'June 3'],
    ['behind a preposition', WHEN_CLOSED, 'The quay was closed, according to the mayor of Velden in April.', 'April'],
    ['in a clause with an asked word', 'How many dockers were hurt?', 'The crane fell, hurting 12 dockers.', '12'],
    [
      'of what is asked alone',
      'When is the regatta?',
      'Dockers fear for the regatta, which will begin on June 3.',
      'June 3',
    ],
    [
      'of what is asked alone, by a longer name',
      'When is the session of the Harbour Assembly?',
      'Ana Roe wants a session of the Harbour Assembly, which the speaker granted for June 3.',
      'June 3',
    ],
    [
      'in a list',
      'How much will schools get?',
      'The council gives schools, housing and parks 40 million crowns.',
      '40',
    ],
  ])('is shown: %s', (_, question, sentence, words) => {
    expect(bold(question, sentence)).toContain(words);
  });
});
