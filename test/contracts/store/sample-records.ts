import type { AnswerRecord, ShownExcerpt } from '../../../src/stores/answers.ts';

/** An invented excerpt. */
export const anExcerpt = (changes: Partial<ShownExcerpt> = {}): ShownExcerpt => ({
  role: 'answer',
  source: 'harbour',
  start: 100,
  end: 150,
  text: 'The strike ended on Monday.',
  citation: {
    title: 'Strike ends',
    dateline: null,
    publisher: 'Port Post',
    author: null,
    published: '2026-02-03',
    url: null,
    paragraph: 2,
    corrected_by: [],
  },
  folded: false,
  ...changes,
});

/** An invented answer in a channel. */
export const aRecord = (id: string, changes: Partial<AnswerRecord> = {}): AnswerRecord => ({
  id,
  key: `key of ${id}`,
  kind: 'question',
  origin: 'asked',
  question: 'When did the strike end?',
  context: ['Who went on strike?'],
  language: 'en',
  status: 'answered',
  missing: null,
  confidence: 0.9,
  excerpts: [anExcerpt()],
  person: 'ann',
  place: { platform: 'slack', team: 'T1', audience: 'public', channel: 'C1', thread: '1.0', messages: [] },
  address: null,
  at: 1_000,
  took: 12.5,
  delivery: 'sending',
  ...changes,
});
