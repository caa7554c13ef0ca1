import { describe, expect, it } from 'vitest';
import { createSpellingIndex, editDistance } from '../../../src/core/question/correct-typo.ts';

const spelling = createSpellingIndex(
  [
    ['contract', 3],
    ['contact', 1],
    ['lindqvist', 9],
    ['ferry', 4],
    ['marchetti', 2],
    ['2026', 5],
  ],
  ['accusation', 'treaty', 'ferny'],
);

describe('a mistyped word', () => {
  it.each([
    ['two letters swapped', 'ferrry', 'ferry'],
    ['a letter missing', 'contrct', 'contract'],
    ['a letter too many', 'treatyy', 'treaty'],
    ['another letter', 'contrast', 'contract'],
    ['neighbours swapped', 'contarct', 'contract'],
    ['two letters in a long word', 'lindkwist', 'lindqvist'],
    ['the first two letters swapped', 'efrry', 'ferry'],
    ['a word of the sources before one of the lexicon', 'fery', 'ferry'],
    ['a name', 'marcheti', 'marchetti'],
    ['a word of the lexicon', 'acusation', 'accusation'],
  ])('is put right: %s', (_, typed, meant) => {
    expect(spelling.correct(typed)).toBe(meant);
  });

  it.each([
    ['too short', 'fry'],
    ['a number', '2062'],
    ['too far from all', 'zeppelin'],
    ['two wrong letters in a short word', 'forni'],
    ['noise', 'a'.repeat(5000)],
    ['nothing', ''],
    ['another script', 'السفينة'],
  ])('is left alone when it is %s', (_, typed) => {
    expect(spelling.correct(typed)).toBeNull();
  });
});

describe('editDistance', () => {
  it.each([
    ['ferry', 'ferry', 0],
    ['ferry', 'fery', 1],
    ['ferry', 'frery', 1],
    ['ferry', 'berry', 1],
    ['ferry', 'merit', 3],
    ['', 'abc', 3],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
    expect(editDistance(b, a, 3)).toBe(distance);
  });

  it('gives up above the most that is allowed', () => {
    expect(editDistance('ferry', 'zeppelin', 2)).toBe(3);
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
  });
});
