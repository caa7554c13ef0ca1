import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/core/create-answerer.ts';
import { knowledgeOf } from './small-knowledge.ts';

const answerer = createAnswerer(
  knowledgeOf([
    { id: 'fund', body: 'On Friday, Ruiz accused Soto of stealing the market fund. The market stayed shut.' },
  ]),
);

describe('who did what to whom', () => {
  it.each([
    'Did Soto accuse Ruiz of stealing the market fund?',
    'Was Ruiz accused by Soto of stealing the market fund?',
    'What did Soto accuse Ruiz of?',
    'Why did Soto accuse Ruiz of stealing the market fund?',
  ])('is not answered the other way round: %s', (text) => {
    const { status, notes } = answerer.answer({ text });
    expect(status).toBe('not_in_sources');
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'missing', what: 'premise' }));
  });

  it.each([
    'Did Ruiz accuse Soto of stealing the market fund?',
    'Was Soto accused by Ruiz of stealing the market fund?',
    'Who accused Soto of stealing the market fund?',
  ])('is answered as it is: %s', (text) => {
    expect(answerer.answer({ text }).status).toBe('answered');
  });
});
