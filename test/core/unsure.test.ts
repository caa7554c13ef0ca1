import { describe, expect, it } from 'vitest';
import { composeAnswer } from '../../src/core/answer-question.ts';
import { prepareTables } from '../../src/core/prepare-tables.ts';
import { readQuestion } from '../../src/core/read-question.ts';
import { TUNING } from '../../src/core/tuning.ts';
import { FERRY_STORY } from './ferry-story.ts';
import { knowledgeOf } from './small-knowledge.ts';

const tables = prepareTables(knowledgeOf(FERRY_STORY));
const input = { text: 'When was the ferry contract halted?' };
const reading = readQuestion(input, tables);

describe('the reason for a silence', () => {
  it.each([
    ['is given as unsure when the nearest passage may well answer', TUNING.unsureFrom, true],
    ['is plain when it hardly does', TUNING.unsureFrom - 0.01, undefined],
  ])('%s', (_, confidence, unsure) => {
    const { status, notes } = composeAnswer(input, { ...reading, confidence }, tables);
    expect(status).toBe('not_in_sources');
    expect(notes.find(({ kind }) => kind === 'missing')).toEqual({ kind: 'missing', what: 'date', unsure });
  });
});
