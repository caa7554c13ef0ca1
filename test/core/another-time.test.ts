import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/core/create-answerer.ts';
import { knowledgeOf } from './small-knowledge.ts';

const answerer = createAnswerer(
  knowledgeOf([
    {
      id: 'dam',
      published: '2025-12-01',
      body: 'The dispute over the dam began in January 2025. Relations worsened in March 2025. The council met.',
    },
  ]),
);

describe('what happened at a time', () => {
  it.each(['What happened in April 2025?', '¿Qué pasó en abril de 2025?'])(
    'is not answered with another month: %s',
    (text) => {
      expect(answerer.answer({ text }).status).toBe('not_in_sources');
    },
  );

  it('is answered with that month alone', () => {
    const { excerpts } = answerer.answer({ text: 'What happened in March 2025?' });
    expect(excerpts[0]?.text).toContain('March');
    expect(excerpts.filter(({ text }) => text.includes('January'))).toEqual([]);
  });
});
