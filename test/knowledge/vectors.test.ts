import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKnowledge } from '../../src/cli/knowledge/run-knowledge.ts';
import { formatVectors, parseVectors } from '../../src/knowledge/vectors/parse-vectors.ts';
import { GOOD, temporaryFolder, writeFiles } from './temporary-folder.ts';

const WRITTEN = {
  version: 'abc',
  wordings: new Map([
    ['When did it land?', { told: 'When did it land?', vector: Int8Array.of(127, -127, 0) }],
    ['¿Cuándo aterrizó?', { told: 'when land', vector: Int8Array.of(1, 2, 3) }],
  ]),
};

const run = async (...argv: readonly string[]): Promise<string> => {
  let said = '';
  const say = (text: string): void => {
    said += text;
  };
  await runKnowledge(argv, { out: say, err: say, now: () => new Date('2026-02-03T12:00:00Z') });
  return said;
};

describe('the file of vectors', () => {
  const text = formatVectors(WRITTEN);

  it('is read as it is written', () => {
    expect(parseVectors('vectors.txt', text)).toEqual({ vectors: WRITTEN, faults: [] });
  });

  it('is read with the line ends and the mark of other systems', () => {
    const { vectors } = parseVectors('vectors.txt', `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect(vectors).toEqual(WRITTEN);
  });

  it.each(['', 'AAAA\tWho?\n', 'encoder abc\n'])('is left out when it does not name its encoder: %j', (broken) => {
    const { vectors, faults } = parseVectors('vectors.txt', broken);
    expect(vectors).toBeNull();
    expect(faults.map(({ line, severity }) => [line, severity])).toEqual([[1, 'warning']]);
  });

  it('loses only the lines that are broken, and counts them', () => {
    const [head = '', ...lines] = text.split('\n');
    const broken = [head, 'no vector', ...lines, 'AAA=\tshorter'].join('\n');
    const { vectors, faults } = parseVectors('vectors.txt', broken);
    expect(vectors).toEqual(WRITTEN);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.line).toBe(2);
    expect(faults[0]?.message).toContain('2 lines');
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
    expect([...(again.vectors?.wordings.keys() ?? [])]).toEqual(['When did it land?', 'Who built it?']);
    expect(again.vectors?.wordings.get('When did it land?')).toEqual(made.vectors?.wordings.get('When did it land?'));
  });

  it('makes none while a file of the folder is at fault', async () => {
    const folder = await temporaryFolder({
      'sources/mars.md': GOOD,
      'questions/mars.md': '> It flew.\n\n- Did it fly?\n',
    });
    expect(await run('vectors', '--knowledge', folder)).toContain('mend these first');
  });
});
