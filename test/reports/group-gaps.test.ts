import { describe, expect, it } from 'vitest';
import { groupGaps } from '../../src/reports/group-gaps.ts';
import type { AnswerRecord } from '../../src/stores/answers.ts';
import { aRecord } from '../contracts/store/sample-records.ts';

const asked = (question: string, changes: Partial<AnswerRecord> = {}) =>
  aRecord(changes.id ?? question, { question, context: [], status: 'not_in_sources', excerpts: [], ...changes });

const inPrivate = {
  platform: 'slack',
  team: 'T1',
  audience: 'private',
  channel: null,
  thread: null,
  messages: [],
} as const;
const inChannel = { ...inPrivate, audience: 'public', channel: 'C1' } as const;

describe('questions that went unanswered', () => {
  it('are grouped by what they ask, most asked first', () => {
    const gaps = groupGaps([
      asked('Who owns the ferry?', { id: '1', at: 1 }),
      asked('How much did the ferry cost?', { id: '2', at: 2 }),
      asked('how much did that ferry cost in all', { id: '3', at: 3 }),
      asked('How much did the ferry cost?', { id: '4', at: 4 }),
    ]);
    expect(gaps.map(({ asked: times, wordings }) => [times, wordings])).toEqual([
      [
        3,
        [
          { text: 'How much did the ferry cost?', asked: 2 },
          { text: 'how much did that ferry cost in all', asked: 1 },
        ],
      ],
      [1, [{ text: 'Who owns the ferry?', asked: 1 }]],
    ]);
  });

  it('leave out what was answered, what is off topic, and answers that were shared', () => {
    expect(
      groupGaps([
        asked('Who owns the ferry?', { status: 'answered' }),
        asked('Who won the match?', { status: 'out_of_scope' }),
        asked('Who owns the ferry?', { origin: 'shared' }),
        asked('the ferry is safe', { kind: 'verification' }),
      ]),
    ).toEqual([]);
  });

  it('tell the channels of public questions, and of private ones only that there were some', () => {
    const [gap] = groupGaps([
      asked('Who owns the ferry?', { id: '1', place: inChannel }),
      asked('who owns the ferry', { id: '2', place: inPrivate }),
    ]);
    expect(gap).toMatchObject({
      asked: 2,
      privately: 1,
      channels: [{ platform: 'slack', team: 'T1', channel: 'C1' }],
    });
    expect(JSON.stringify(gap)).not.toContain('person');
  });

  it('keep languages apart', () => {
    expect(
      groupGaps([asked('ferry cost'), asked('ferry cost', { language: 'es' })]).map(({ language }) => language),
    ).toEqual(expect.arrayContaining(['en', 'es']));
  });
});
