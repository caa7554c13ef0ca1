import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEncoder } from '../../src/encoder/load-encoder.ts';
import { DEFAULT_LEXICON_FOLDER } from '../../src/knowledge/default-folders.ts';

const encoder = loadEncoder(join(DEFAULT_LEXICON_FOLDER, 'encoder'));
const SENTENCES = [
  'The harbour board dismissed its director on Friday after the audit.',
  'The director of the harbour opened the new pier on Friday.',
  'Rain is expected in the north.',
];

describe('the encoder of the program', () => {
  it('finds the sentence that says the same in other words', () => {
    const alike = encoder?.compare('Why was the boss of the port fired?', SENTENCES).map(({ whole }) => whole) ?? [];
    expect(alike).toHaveLength(SENTENCES.length);
    expect(alike.indexOf(Math.max(...alike))).toBe(0);
    expect(alike.indexOf(Math.min(...alike))).toBe(2);
  });

  it('gives the same numbers again, alone or among others, read ahead or not', () => {
    const fresh = loadEncoder(join(DEFAULT_LEXICON_FOLDER, 'encoder'));
    fresh?.prepare([...SENTENCES].reverse());
    const together = encoder?.compare('Who was fired?', SENTENCES);
    expect(fresh?.compare('Who was fired?', SENTENCES)).toEqual(together);
    expect(encoder?.compare('Who was fired?', SENTENCES.slice(1, 2))).toEqual(together?.slice(1, 2));
  });

  it('finds a text wholly alike to itself, within rounding', () => {
    const [itself] = encoder?.compare(SENTENCES[0] ?? '', SENTENCES) ?? [];
    for (const value of Object.values(itself ?? {})) expect(value).toBeGreaterThan(0.98);
  });

  it.each(['', '   ', '…', 'x'.repeat(5000), '一二三', '\u0000'])('compares %j without failing', (text) => {
    for (const likeness of encoder?.compare(text, [text, ...SENTENCES]) ?? [])
      for (const value of Object.values(likeness)) expect(Number.isFinite(value)).toBe(true);
  });
});

it('has the version of its own file', () => {
  const folder = join(DEFAULT_LEXICON_FOLDER, 'encoder');
  const parts = readdirSync(folder).filter((name) => name.startsWith('model.safetensors.'));
  const hash = createHash('sha256');
  for (const name of parts.sort()) hash.update(readFileSync(join(folder, name)));
  expect(encoder?.version).toBe(hash.digest('hex').slice(0, 12));
});

it('gives a text the same vector again, of length 1', () => {
  const [first, other, again] = ['Who was fired?', 'Where is the pier?', 'Who was fired?'].map((text) => [
    ...(encoder?.whole(text) ?? []),
  ]);
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  expect(first?.reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(1, 5);
});

it('is left out where its folder is missing', () => {
  expect(loadEncoder(join(tmpdir(), 'no-such-folder'))).toBeNull();
});
