import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../../src/core/passages/split-passages.ts';
import { sourceOf } from './source-of.ts';

const root = join(import.meta.dirname, '../../..');
const stories = join(root, 'test/evaluation/stories');

/** Sets of sentences that questions are judged by, with the folders of their sources. */
const sets = [
  ...(existsSync(stories) ? readdirSync(stories) : []).map((name) => ({
    name,
    sentences: join(stories, name, 'sentences.json'),
    sources: join(stories, name, 'sources'),
  })),
  {
    name: 'shipped',
    sentences: join(root, 'test/evaluation/shipped/sentences.json'),
    sources: join(root, 'knowledge/sources'),
  },
].filter(({ sentences }) => existsSync(sentences));

/** The keys of the shipped set abbreviate their sources. */
const SHORT: Readonly<Record<string, string>> = { A: 'dramatic-thaw', B: 'strained-partnership' };

const bodyStartOf = (text: string): number => /^---\r?\n[\s\S]*?\n---\r?\n/.exec(text)?.[0].length ?? 0;

const sentencesIn = (folder: string, id: string): Set<string> => {
  const text = readFileSync(join(folder, `${id}.md`), 'utf8');
  const title = /^title: *"?(.*?)"?$/m.exec(text)?.[1];
  const passages = splitPassages(
    sourceOf(text, { bodyStart: bodyStartOf(text), ...(title === undefined ? {} : { title }) }),
  );
  return new Set(passages.flatMap((passage) => passage.sentences.map(({ start, end }) => text.slice(start, end))));
};

describe.each(sets)('sentences of $name', ({ sentences, sources }) => {
  it('are all found as they stand', () => {
    const expected: [string, unknown][] = Object.entries(JSON.parse(readFileSync(sentences, 'utf8')));
    const ids = new Set(expected.map(([key]) => key.replace(/-p\d+-s\d+$/, '')));
    const found = new Map([...ids].map((id) => [id, sentencesIn(sources, SHORT[id] ?? id)]));
    const missing = expected.filter(([key, text]) => !found.get(key.replace(/-p\d+-s\d+$/, ''))?.has(String(text)));
    expect(missing).toEqual([]);
    expect(expected.length).toBeGreaterThan(0);
  });
});
