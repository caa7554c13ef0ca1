import { describe, expect, it } from 'vitest';
import { setBaseline, WITHDRAWN } from '../../src/corrections/baseline.ts';
import { describeRound } from '../../src/corrections/describe-round.ts';
import { findChanges } from '../../src/corrections/find-changes.ts';
import { findTouched } from '../../src/corrections/find-touched.ts';
import { keepArchive, type ServedState } from '../../src/corrections/keep-archive.ts';
import { servableSources } from '../../src/knowledge/sources/stored-source.ts';
import { createMemoryStores } from '../../src/stores/memory/create-memory-stores.ts';
import { anExcerpt, aRecord } from '../contracts/store/sample-records.ts';
import { article, type Files, load } from '../knowledge/temporary-folder.ts';
import { aFile, openForTest } from '../stores/stores-in-files.ts';

const BODY = 'The strike began on 3 March. It ended on Monday. Forty ships waited outside the harbour.';
const CORRECTED = BODY.replace('Monday', 'Tuesday');

const stateOf = async (files: Files): Promise<ServedState> => {
  const { sources: stored } = await load(files);
  return { stored, served: servableSources(stored, new Date('2026-06-01T00:00:00Z')) };
};

const harbour = (body = BODY, front = 'title: Harbour'): Files => ({ 'sources/harbour.md': article(front, body) });

const openMemory = async () => createMemoryStores(null);
const openFile = async () => (await openForTest(aFile())).stores;

describe.each([
  ['memory', openMemory],
  ['a file', openFile],
])('what changed since readers were told, kept in %s', (_, open) => {
  const change = async (before: Files, now: Files) => {
    const stores = await open();
    await keepArchive(await stateOf(before), stores, 10);
    const state = await stateOf(now);
    await keepArchive(state, stores, 20);
    const round = await findChanges(state, stores);
    return { stores, state, round, lines: round === null ? [] : describeRound(round) };
  };

  it('is nothing on the first start, and nothing when only the layout changed', async () => {
    expect((await change(harbour(), harbour())).round).toBeNull();
    expect((await change(harbour(), harbour(BODY.replaceAll('. ', '.\r\n')))).round).toBeNull();
  });

  it('is the new wording beside the old one', async () => {
    const { lines } = await change(harbour(), harbour(CORRECTED));
    expect(lines).toEqual([
      'harbour: changed',
      '  - It ended on Monday.',
      '  + It ended on Tuesday.',
      '  (2 unchanged)',
    ]);
  });

  it('is what was removed and what was added', async () => {
    const { lines } = await change(
      harbour(),
      harbour(`${BODY.replace(' It ended on Monday.', '')} Nobody was hurt at all.`),
    );
    expect(lines).toEqual([
      'harbour: changed',
      '  - It ended on Monday.',
      '  + Nobody was hurt at all.',
      '  (2 unchanged)',
    ]);
  });

  it('is not a sentence that only moved', async () => {
    const moved = 'It ended on Monday. The strike began on 3 March. Forty ships waited outside the harbour.';
    expect((await change(harbour(), harbour(moved))).round).toBeNull();
  });

  it('is a title or date that is cited otherwise', async () => {
    const { lines } = await change(harbour(), harbour(BODY, 'title: The harbour'));
    expect(lines).toEqual(['harbour: changed', '  title: Harbour -> The harbour', '  (3 unchanged)']);
  });

  it('is a withdrawal with its reason', async () => {
    const { lines, stores } = await change(
      harbour(),
      harbour(BODY, 'title: Harbour\nwithdrawn: 2026-05-01\nreason: unfounded'),
    );
    expect(lines[0]).toBe('harbour: withdrawn (unfounded)');
    expect(lines).toHaveLength(4);
    expect(await stores.versions.history('harbour')).toMatchObject([{ withdrawn: { at: 20, reason: 'unfounded' } }]);
  });

  it('is what a correcting source says, beside what it corrects', async () => {
    const correction = article(
      'title: Correction\ncorrects: harbour',
      'The strike ended on Tuesday. It ended on Tuesday.',
    );
    const { lines } = await change(harbour(), { ...harbour(), 'sources/fix.md': correction });
    expect(lines).toContain('harbour: corrected by fix');
    expect(lines).toContain('  - It ended on Monday.');
    expect(lines).toContain('  + It ended on Tuesday.');
  });

  it('is what changes in a correction that came with the withdrawal of what it corrects', async () => {
    const fix = (body: string): Files => ({ 'sources/fix.md': article('title: Fix\ncorrects: harbour', body) });
    const withdrawn = harbour(BODY, 'title: Harbour\nwithdrawn: 2026-05-01\nreason: wrong');
    const { stores, lines } = await change(harbour(), { ...withdrawn, ...fix('It ended on Tuesday.') });
    expect(lines.filter((line) => !line.startsWith(' '))).toEqual(['harbour: withdrawn (wrong)']);
    await setBaseline(stores, 'harbour', { at: 20, hash: WITHDRAWN });
    const state = await stateOf({ ...withdrawn, ...fix('It ended on Wednesday.') });
    await keepArchive(state, stores, 30);
    const round = await findChanges(state, stores);
    expect(round && describeRound(round)).toContain('  + It ended on Wednesday.');
  });

  it('is nothing more once readers were told, and is found again when the old words come back', async () => {
    const { stores, round } = await change(harbour(), harbour(CORRECTED));
    for (const { source, to } of round?.settles ?? []) await setBaseline(stores, source, { at: 20, hash: to });
    const corrected = await stateOf(harbour(CORRECTED));
    expect(await findChanges(corrected, stores)).toBeNull();
    const back = await stateOf(harbour());
    await keepArchive(back, stores, 30);
    const again = await findChanges(back, stores);
    expect(again && describeRound(again)).toContain('  - It ended on Tuesday.');
    expect(again?.id).not.toBe(round?.id);
  });

  it('is followed again when a withdrawn source comes back', async () => {
    const { stores } = await change(harbour(), {});
    await setBaseline(stores, 'harbour', { at: 20, hash: WITHDRAWN });
    await keepArchive(await stateOf(harbour()), stores, 30);
    const changed = await stateOf(harbour(CORRECTED));
    expect(await findChanges(changed, stores)).not.toBeNull();
  });

  it('counts words of a version between two rounds, too', async () => {
    const { stores } = await change(harbour(), harbour(CORRECTED));
    const third = await stateOf(harbour(BODY.replace('Monday', 'Wednesday')));
    await keepArchive(third, stores, 30);
    const round = await findChanges(third, stores);
    const lines = round === null ? [] : describeRound(round);
    expect(lines).toContain('  - It ended on Monday.');
    expect(lines).toContain('  - It ended on Tuesday.');
  });

  it('is also what changed again for those who were told of an earlier change, and nothing else of it', async () => {
    const hundred = (body: string) => body.replace('Forty', 'A hundred');
    const { stores, round } = await change(harbour(), harbour(hundred(CORRECTED)));
    for (const { source, to } of round?.settles ?? []) await setBaseline(stores, source, { at: 20, hash: to });
    const third = await stateOf(harbour(hundred(BODY.replace('Monday', 'Wednesday'))));
    await keepArchive(third, stores, 30);
    const again = await findChanges(third, stores);
    const touched = async (text: string) => {
      const records = createMemoryStores(null);
      await records.answers.record(
        aRecord('a', { excerpts: [anExcerpt({ text, source: 'harbour' })], delivery: 'sent' }),
      );
      const stale: (string | undefined)[] = [];
      for await (const one of findTouched(records.answers, again?.changes ?? [], 0))
        stale.push(...one.stale.map(({ now }) => now?.text));
      return stale;
    };
    expect(await touched('It ended on Tuesday.')).toEqual(['It ended on Wednesday.']);
    expect(await touched('It ended on Monday.')).toEqual(['It ended on Wednesday.']);
    expect(await touched('Forty ships waited outside the harbour.')).toEqual([]);
  });

  it('touches the answers that showed a changed sentence, and no others', async () => {
    const { stores, round } = await change(harbour(), harbour(CORRECTED));
    const show = (id: string, text: string, source = 'harbour') =>
      stores.answers.record(aRecord(id, { excerpts: [anExcerpt({ text, source })], delivery: 'sent' }));
    await show('a', 'It ended on\nMonday. Forty ships waited outside the harbour.');
    await show('b', 'The strike began on 3 March.');
    await show('c', 'It ended on Monday.', 'other');
    const ids: string[] = [];
    for await (const { record } of findTouched(stores.answers, round?.changes ?? [], 0)) ids.push(record.id);
    expect(ids).toEqual(['a']);
  });
});
