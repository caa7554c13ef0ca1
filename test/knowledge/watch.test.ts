import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Knowledge } from '../../src/core/knowledge.ts';
import { formatFault } from '../../src/knowledge/fault.ts';
import { LONGEST_DELAY_MS } from '../../src/knowledge/watch/clock.ts';
import { type KnowledgeWatch, type WatchOptions, watchKnowledge } from '../../src/knowledge/watch/watch-knowledge.ts';
import { createFakeClock } from './fake-clock.ts';
import { article, type Files, GOOD, temporaryFolder, writeFiles } from './temporary-folder.ts';

interface Watched {
  readonly folder: string;
  readonly watch: KnowledgeWatch;
  readonly changes: Knowledge[];
  readonly faults: string[];
}

async function watchFiles(files: Files, options: Partial<WatchOptions> = {}): Promise<Watched> {
  const folder = await temporaryFolder(files);
  const changes: Knowledge[] = [];
  const faults: string[] = [];
  const watch = await watchKnowledge({
    folder,
    lexiconFolder: join(folder, 'lexicon'),
    onChange: (knowledge) => changes.push(knowledge),
    onFault: (fault) => faults.push(formatFault(fault)),
    debounceMs: 10,
    pollMs: 50,
    ...options,
  });
  onTestFinished(() => watch.stop());
  return { folder, watch, changes, faults };
}

const idsOf = (knowledge: Knowledge | undefined): readonly string[] => knowledge?.sources.map(({ id }) => id) ?? [];
const titleOf = (watch: KnowledgeWatch): string | null | undefined => watch.current().sources[0]?.metadata.title;

/** Only listening, or only polling: the other is as good as off. */
const NEVER_MS = 1_000_000;

describe('a running bot', () => {
  it.each([
    ['listening', { pollMs: NEVER_MS }],
    ['polling', { debounceMs: NEVER_MS }],
  ])('picks up added, changed and removed files by %s', async (_, options) => {
    const { folder, watch, changes } = await watchFiles({ 'sources/mars.md': GOOD }, options);
    expect(idsOf(watch.current())).toEqual(['mars']);
    await writeFiles(folder, { 'sources/2026/deep/venus.md': GOOD });
    await vi.waitFor(() => expect(idsOf(watch.current())).toEqual(['venus', 'mars']));
    await writeFiles(folder, { 'sources/mars.md': article('title: Changed') });
    await vi.waitFor(() => expect(watch.current().sources[1]?.metadata.title).toBe('Changed'));
    await rm(join(folder, 'sources/2026'), { recursive: true });
    await vi.waitFor(() => expect(idsOf(watch.current())).toEqual(['mars']));
    expect(changes.at(-1)).toBe(watch.current());
  });

  it('keeps the same object for a source that has not changed, and earlier snapshots as they were', async () => {
    const { folder, watch } = await watchFiles({ 'sources/mars.md': GOOD });
    const before = watch.current();
    await writeFiles(folder, { 'sources/venus.md': GOOD });
    await watch.refresh();
    expect(idsOf(before)).toEqual(['mars']);
    expect(watch.current().sources[0]).toBe(before.sources[0]);
  });

  it('says nothing when a file is written again with the same content', async () => {
    const { folder, watch, changes } = await watchFiles({ 'sources/mars.md': GOOD });
    await writeFiles(folder, { 'sources/mars.md': GOOD });
    await watch.refresh();
    expect(changes).toEqual([]);
  });

  it('takes a burst of changes together', async () => {
    const { folder, watch, changes } = await watchFiles(
      { 'sources/mars.md': GOOD },
      { debounceMs: 100, pollMs: NEVER_MS },
    );
    for (let at = 0; at < 50; at += 1) await writeFiles(folder, { [`sources/article-${at}.md`]: GOOD });
    await vi.waitFor(() => expect(watch.current().sources).toHaveLength(51));
    expect(changes.length).toBeLessThan(10);
  });

  it('goes on with the last good version of a half-written file, and reports it once', async () => {
    const { folder, watch, faults } = await watchFiles({ 'sources/mars.md': GOOD });
    await writeFiles(folder, { 'sources/mars.md': '---\ntitle: Mars, new' });
    await vi.waitFor(() => expect(faults).toHaveLength(1));
    await watch.refresh();
    await watch.refresh();
    expect(faults).toEqual([
      'sources/mars.md:1: front matter is not closed: no second "---" line; add one after its last key',
    ]);
    expect(titleOf(watch)).toBe('Mars');
    await writeFiles(folder, { 'sources/mars.md': '' });
    await watch.refresh();
    expect(titleOf(watch)).toBe('Mars');
    await writeFiles(folder, { 'sources/mars.md': article('title: Mars, new') });
    await watch.refresh();
    expect(titleOf(watch)).toBe('Mars, new');
    expect(watch.faults()).toEqual([]);
  });

  it('drops the last good version of a broken file when the file goes', async () => {
    const { folder, watch } = await watchFiles({ 'sources/mars.md': GOOD });
    await writeFiles(folder, { 'sources/mars.md': '---\nbroken' });
    await watch.refresh();
    expect(idsOf(watch.current())).toEqual(['mars']);
    await rm(join(folder, 'sources/mars.md'));
    await watch.refresh();
    expect(idsOf(watch.current())).toEqual([]);
    await writeFiles(folder, { 'sources/mars.md': '---\nbroken' });
    await watch.refresh();
    expect(idsOf(watch.current())).toEqual([]);
  });

  const withdrawals: readonly (readonly [string, string | Uint8Array])[] = [
    ['correctly', article('title: Mars\nwithdrawn: 2026-02-03')],
    ['under embargo', article('embargo_until: 2999-01-01T00:00Z')],
    ['beside a broken line', article('title: Mars: broken\nwithdrawn: 2026-02-03')],
    ['beside an unknown key', article('publishd: x\nwithdrawn: 2026-02-03')],
    ['without a date', article('withdrawn:')],
    ['misspelt', article('withdrawnn: 2026-02-03')],
    ['without a colon', article('title: Mars\nwithdrawn 2026-02-03')],
    ['in capitals', article('WITHDRAWN: 2026-02-03')],
    ['with a reason alone', article('reason: wrong figures')],
    ['with an unclear embargo', article('embargo: tomorrow')],
    ['in front matter that is not closed', '---\nwithdrawn: 2026-02-03\n'],
    ['without a first "---" line', 'title: Mars\nwithdrawn: 2026-02-03\n---\n\nThe probe landed.\n'],
    ['in a wrong encoding', Buffer.from('---\ntitle: Júpiter\nwithdrawn: 2026-02-03\n---\n\nText.', 'latin1')],
  ];

  it.each(withdrawals)('withdraws at once what is withdrawn %s', async (_, content) => {
    const { folder, watch } = await watchFiles({ 'sources/mars.md': GOOD });
    expect(idsOf(watch.current())).toEqual(['mars']);
    await writeFiles(folder, { 'sources/mars.md': content });
    await watch.refresh();
    expect(idsOf(watch.current())).toEqual([]);
  });

  it('takes back prepared questions with their source', async () => {
    const { folder, watch } = await watchFiles({
      'sources/mars.md': GOOD,
      'questions/mars.md': '> It is the third.\n- How many?\n',
    });
    expect(watch.current().prepared).toHaveLength(1);
    await writeFiles(folder, { 'sources/mars.md': article('withdrawn: 2026-02-03') });
    await watch.refresh();
    expect(watch.current().prepared).toEqual([]);
  });

  it('follows prepared questions and names', async () => {
    const { folder, watch } = await watchFiles({ 'sources/mars.md': GOOD });
    await writeFiles(folder, {
      'questions/mars.md': '> It is the third.\n- How many?\n',
      'names.yaml': 'Mars: [planet]',
    });
    await vi.waitFor(() => expect([watch.current().prepared.length, watch.current().names.length]).toEqual([1, 1]));
  });

  it('survives that the whole folder goes and comes back', async () => {
    const { folder, watch, faults } = await watchFiles({ 'sources/mars.md': GOOD });
    await rename(join(folder, 'sources'), join(folder, 'elsewhere'));
    await vi.waitFor(() => expect(idsOf(watch.current())).toEqual([]));
    await vi.waitFor(() => expect(faults[0]).toMatch(/^sources: cannot read the folder .* it does not exist/));
    await mkdir(join(folder, 'sources'));
    await writeFile(join(folder, 'sources/venus.md'), GOOD);
    await vi.waitFor(() => expect(idsOf(watch.current())).toEqual(['venus']));
  });

  it('outlives a listener that fails', async () => {
    const onChange = vi.fn(() => {
      throw new Error('no index');
    });
    const { folder, watch, faults } = await watchFiles({ 'sources/mars.md': GOOD }, { onChange });
    await writeFiles(folder, { 'sources/venus.md': article('title: Venus', 'The sky is yellow.') });
    await vi.waitFor(() =>
      expect(faults).toEqual(['.: the new content could not be taken over: no index; start the program again']),
    );
    await watch.refresh();
    expect(idsOf(watch.current())).toEqual(['mars', 'venus']);
  });

  it('says nothing more once it is stopped', async () => {
    const { folder, watch, changes } = await watchFiles({ 'sources/mars.md': GOOD });
    await watch.stop();
    await writeFiles(folder, { 'sources/venus.md': GOOD });
    await watch.refresh();
    expect(changes).toEqual([]);
    expect(idsOf(watch.current())).toEqual(['mars']);
  });
});

describe('an embargo', () => {
  it('ends by itself', async () => {
    const clock = createFakeClock('2026-02-03T00:00:00Z');
    const files = {
      'sources/a.md': article('embargo_until: 2026-02-03T06:00Z'),
      'sources/b.md': article('embargo_until: 2026-02-03T07:00Z'),
    };
    const { watch, changes } = await watchFiles(files, { clock, pollMs: NEVER_MS * 1_000 });
    expect(idsOf(watch.current())).toEqual([]);
    clock.advance(6 * 3_600_000 - 1);
    expect(changes).toEqual([]);
    clock.advance(1);
    expect(idsOf(changes.at(-1))).toEqual(['a']);
    clock.advance(3_600_000);
    expect(idsOf(changes.at(-1))).toEqual(['a', 'b']);
  });

  it('ends after longer than a timer can wait', async () => {
    const clock = createFakeClock('2026-02-03T00:00:00Z');
    const files = { 'sources/a.md': article('embargo_until: 2026-08-03T00:00Z') };
    const { watch, changes } = await watchFiles(files, { clock, pollMs: NEVER_MS * 1_000_000 });
    expect(clock.longestDelay('2026-12-31T00:00:00Z')).toBeLessThanOrEqual(LONGEST_DELAY_MS);
    clock.advance(Date.parse('2026-08-02T23:59:59Z') - clock.now().getTime());
    expect(idsOf(watch.current())).toEqual([]);
    clock.advance(1_000);
    expect(changes).toHaveLength(1);
    expect(idsOf(watch.current())).toEqual(['a']);
  });
});
