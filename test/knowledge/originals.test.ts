import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_KNOWLEDGE_FOLDER } from '../../src/knowledge/default-folders.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';

const filledLines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

describe('the shipped articles', () => {
  it.each([
    ['first-article', 'dramatic-thaw'],
    ['second-article', 'strained-partnership'],
  ])('%s stands word for word in %s', async (original, id) => {
    const { sources } = await loadKnowledge({ folder: DEFAULT_KNOWLEDGE_FOLDER });
    const source = sources.find((candidate) => candidate.id === id);
    const text = readFileSync(new URL(`../fixtures/originals/${original}.txt`, import.meta.url), 'utf8');
    expect(filledLines(source?.text.slice(source.bodyStart) ?? '')).toEqual(filledLines(text));
  });

  it('have no faults', async () => {
    const { faults } = await loadKnowledge({ folder: DEFAULT_KNOWLEDGE_FOLDER });
    expect(faults.filter(({ file }) => file.startsWith('sources'))).toEqual([]);
  });
});
