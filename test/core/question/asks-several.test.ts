import { describe, expect, it } from 'vitest';
import { asksSeveral } from '../../../src/core/question/asks-several.ts';

describe('whether a question asks for several things', () => {
  it.each([
    'Why was the contract halted, and how did the shipyard reply?',
    'What does each side say?',
    'Was it in May or June?',
    'What was the accusation and the response?',
    '¿Quién lo acusó y qué respondió?',
  ])('yes: %s', (question) => {
    expect(asksSeveral(question)).toBe(true);
  });

  it.each([
    'When was the contract halted?',
    'and when was that?',
    '¿Y cuándo le quitaron la visa?',
    'Who leads Norvale and Kestria?',
  ])('no: %s', (question) => {
    expect(asksSeveral(question)).toBe(false);
  });
});
