import { describe, expect, it } from 'vitest';
import { createGlossary } from '../../../src/core/lexicon/glossary.ts';
import { stem } from '../../../src/core/text/stem.ts';

const glossary = createGlossary(
  [
    { spanish: 'aterrizar', english: 'land' },
    { spanish: 'está', english: 'is' },
    { spanish: 'estar', english: 'be' },
    { spanish: 'estar al mando', english: 'be in charge' },
    { spanish: 'dar a conocer', english: 'announce' },
    { spanish: 'emplear', english: 'use' },
    { spanish: 'empleado', english: 'employee' },
    { spanish: 'sé', english: 'know' },
  ],
  (word) => stem(word, 'es'),
);

describe('the glossary', () => {
  it('gives a word as it is written, else another inflection of it', () => {
    expect(glossary.word('Está')).toBe('is');
    expect(glossary.word('aterrizo')).toBe('land');
    expect(glossary.word('empleados')).toBe('employee');
    expect(glossary.word('volcan')).toBeNull();
  });

  it('takes function words only as they are written', () => {
    expect(glossary.word('sé')).toBe('know');
    expect(glossary.word('se')).toBeNull();
  });

  it('gives a phrase that begins at a position', () => {
    expect(glossary.phraseAt('quieren dar a conocer el plan'.split(' '), 1)).toEqual({ to: 4, english: 'announce' });
    expect(glossary.phraseAt('quieren dar a todos'.split(' '), 1)).toBeNull();
  });
});
