import { describe, expect, it } from 'vitest';
import { createPieceReader } from '../../src/encoder/word-pieces.ts';

const PIECES = ['[CLS]', '[SEP]', '[UNK]', 'the', 'sanction', '##s', '##ed', 'bog', '##ota', '?', '“', '5', '.', '3'];
const pieces = new Map(PIECES.map((piece, number) => [piece, number]));
const read = (text: string, longest = 64): string[] =>
  createPieceReader(pieces, longest)(text).map((number) => PIECES[number] ?? '');

describe('reading a text in pieces', () => {
  it.each([
    ['The sanctions?', ['the', 'sanction', '##s', '?']],
    ['BOGOTÁ sanctioned', ['bog', '##ota', 'sanction', '##ed']],
    ['“the', ['“', 'the']],
    ['5.3', ['5', '.', '3']],
    ['sanctionz the', ['[UNK]', 'the']],
    ['th\u200be\u0000', ['the']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(['[CLS]', ...expected, '[SEP]']);
  });

  it('cuts off what is too long, and keeps the mark of the end', () => {
    expect(read('the the the the', 4)).toEqual(['[CLS]', 'the', 'the', '[SEP]']);
  });

  it('says what a vocabulary lacks', () => {
    expect(() => createPieceReader(new Map([['the', 0]]), 8)).toThrow('lacks [CLS]');
  });
});
