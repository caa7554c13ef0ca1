import { describe, expect, it } from 'vitest';
import { describeReply } from '../../src/platforms/describe-reply.ts';
import { anExcerpt } from './fake-answerer.ts';

describe('what is recorded of a timeline', () => {
  it('is every passage shown, also those that give no year', () => {
    const dated = [{ iso: '2026-02', excerpt: anExcerpt({ text: 'It closed on Monday.' }) }];
    const undated = [anExcerpt({ text: 'It opened in June.' })];
    const record = (timeline: { dated: typeof dated; undated: typeof undated }) =>
      describeReply({ kind: 'timeline', language: 'en', words: 'quay', timeline });
    expect(record({ dated, undated })).toMatchObject({
      status: 'answered',
      excerpts: [{ text: 'It closed on Monday.' }, { text: 'It opened in June.' }],
    });
    expect(record({ dated: [], undated })?.status).toBe('answered');
    expect(record({ dated: [], undated: [] })?.status).toBe('not_in_sources');
  });
});
