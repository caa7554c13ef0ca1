import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKnowledge } from '../../src/cli/knowledge/run-knowledge.ts';
import { formatVectors, parseVectors } from '../../src/knowledge/vectors/parse-vectors.ts';
import { GOOD, temporaryFolder, writeFiles } from './temporary-folder.ts';

const TWO = new Map([
  ['When did it land?', Int8Array.of(127, -127, 0)],
  ['¿Cuándo aterrizó?', Int8Array.of(1, 2, 3)],
]);

const run = async (...argv: readonly string[]): Promise<string> => {
  let said = '';
  const say = (text: string): void => {
    said += text;
  };
  await runKnowledge(argv, { out: say, err: say, now: () => new Date('2026-02-03T12:00:00Z') });
  return said;
};

describe('the file of vectors', () => {
  it('is read as it is written', () => {
    const written = { version: 'abc', vectors: TWO };
    expect(parseVectors('vectors.txt', formatVectors(written))).toEqual({ vectors: written, faults: [] });
  });

  it('is left out when it does not name its encoder', () => {
    const { vectors, faults } = parseVectors('vectors.txt', 'AAAA\tWho?\n');
    expect(vectors).toBeNull();
    expect(faults.map(({ line }) => line)).toEqual([1]);
  });

  it('loses only the lines that are broken', () => {
    const good = formatVectors({ version: 'abc', vectors: TWO });
    const { vectors, faults } = parseVectors('vectors.txt', `${good}no vector\nAAA=\tshorter\n`);
    expect(vectors?.vectors).toEqual(TWO);
    expect(faults.map(({ line, severity }) => [line, severity])).toEqual([
      [4, 'warning'],
      [5, 'warning'],
    ]);
  });
});

describe('npm run knowledge -- vectors', () => {
  it('makes those that are missing, keeps the others, drops those of wordings that are gone', async () => {
    const questions = (...wordings: readonly string[]): string =>
      `> The probe landed on Mars.\n\n${wordings.map((wording) => `- ${wording}\n`).join('')}`;
    const folder = await temporaryFolder({
      'sources/mars.md': GOOD,
      'questions/mars.md': questions('When did it land?', 'Where did it come down?'),
    });
    expect(await run('check', '--knowledge', folder)).toContain('2 prepared questions (2 without a vector: run');
    expect(await run('vectors', '--knowledge', folder)).toContain('2 vectors, 2 of them new');
    expect(await run('check', '--knowledge', folder)).not.toContain('without a vector');
    const made = parseVectors('vectors.txt', await readFile(join(folder, 'vectors.txt'), 'utf8'));
    expect(made.faults).toEqual([]);
    await writeFiles(folder, { 'questions/mars.md': questions('When did it land?', 'Who built it?') });
    expect(await run('vectors', '--knowledge', folder)).toContain('2 vectors, 1 of them new');
    const again = parseVectors('vectors.txt', await readFile(join(folder, 'vectors.txt'), 'utf8'));
    expect([...(again.vectors?.vectors.keys() ?? [])]).toEqual(['When did it land?', 'Who built it?']);
    expect(again.vectors?.vectors.get('When did it land?')).toEqual(made.vectors?.vectors.get('When did it land?'));
  });
});
