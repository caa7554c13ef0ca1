import { describe, expect, it } from 'vitest';
import { listFeedback } from '../../src/reports/list-feedback.ts';
import { summariseUse } from '../../src/reports/summarise-use.ts';
import { aRecord } from '../contracts/store/sample-records.ts';

const FIRST = Date.parse('2026-02-03T10:00:00Z');
const NEXT = Date.parse('2026-02-04T10:00:00Z');

const vote = (answer: string, helpful: boolean, reason: string | null = null) => ({
  person: 'ann',
  answer,
  helpful,
  reason,
  at: NEXT,
});

describe('use by day and platform', () => {
  const records = [
    aRecord('1', { at: FIRST, took: 10 }),
    aRecord('2', { at: FIRST, took: 30, status: 'not_in_sources' }),
    aRecord('3', { at: NEXT, took: 20, status: 'out_of_scope' }),
    aRecord('4', { at: NEXT, origin: 'shared' }),
  ];

  it('counts questions by what became of them, with their times', () => {
    expect(summariseUse(records, [])).toEqual([
      expect.objectContaining({ day: '2026-02-03', questions: 2, answered: 1, notInSources: 1, p50: 10, p95: 30 }),
      expect.objectContaining({ day: '2026-02-04', questions: 1, outOfScope: 1, p50: 20, p95: 20 }),
    ]);
  });

  it('counts votes on the day they were given', () => {
    const [, next] = summariseUse(records, [vote('key of 1', true), vote('key of 2', false)]);
    expect(next).toMatchObject({ day: '2026-02-04', platform: 'slack', thumbsUp: 1, thumbsDown: 1 });
  });

  it('is empty when nothing was asked', () => {
    expect(summariseUse([], [])).toEqual([]);
  });
});

describe('what people thought of answers', () => {
  it('puts those with most thumbs down first, with reasons and without names', () => {
    const list = listFeedback(
      [aRecord('1', { question: 'Good?' }), aRecord('2', { question: 'Bad?' })],
      [vote('key of 1', true), vote('key of 2', false, 'wrong year')],
    );
    expect(list.map(({ question, thumbsDown, reasons }) => [question, thumbsDown, reasons])).toEqual([
      ['Bad?', 1, ['wrong year']],
      ['Good?', 0, []],
    ]);
    expect(JSON.stringify(list)).not.toContain('ann');
  });
});
