import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/core/create-answerer.ts';
import { knowledgeOf } from './small-knowledge.ts';

const answerer = createAnswerer(
  knowledgeOf([
    {
      id: 'ferry',
      published: '2026-04-14',
      body: 'Eleven passengers were injured on Monday when the ferry struck the quay.\n\nMayor Ana Coldwell said that the line would close in June.\n\nThe captain, Peter Renn, said that the brakes had failed.',
    },
  ]),
);
const firstAfter = (before: string, text: string): string | undefined =>
  answerer.answer({ text, context: [before] }).excerpts[0]?.text;

describe('a question after another one', () => {
  it.each([
    ['What did Renn say?', 'brakes'],
    ['Who is Ana Coldwell?', 'Coldwell'],
  ])('stands alone when it says all that it asks: %s', (text, words) => {
    expect(firstAfter('How many passengers were injured?', text)).toContain(words);
  });

  it('leans on the one before when it does not', () => {
    expect(firstAfter('How many passengers were injured?', 'When was that?')).toContain('on Monday');
  });

  it('puts its own name in the place of the one before', () => {
    expect(firstAfter('What did Coldwell say?', 'And Renn?')).toContain('brakes');
  });
});

describe('what is no order to the bot', () => {
  it('is a question about what somebody said', () => {
    const { status } = answerer.answer({ text: 'When did Coldwell say that the line would close?' });
    expect(status).not.toBe('out_of_scope');
  });
});
