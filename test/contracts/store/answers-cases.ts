import { expect, it } from 'vitest';
import type { OpenConcerns } from './open-concerns.ts';
import { anExcerpt, aRecord } from './sample-records.ts';

const idsOf = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);

/** What every store does with answers. */
export const describeAnswers = (open: OpenConcerns): void => {
  it('gives an answer back as it was recorded, once', async () => {
    const { answers } = (await open()).concerns;
    await answers.record(aRecord('a'));
    await answers.record(aRecord('a', { question: 'again?' }));
    expect(await answers.find('a')).toEqual(aRecord('a'));
    expect(await answers.find('b')).toBeNull();
  });

  it('adds where an answer went', async () => {
    const { answers } = (await open()).concerns;
    await answers.record(aRecord('a'));
    await answers.settle('a', { delivery: 'sent', address: 'sealed', messages: ['1.1', '1.2'] });
    await answers.settle('unknown', { delivery: 'sent', address: null, messages: [] });
    const { place } = aRecord('a');
    expect(await answers.find('a')).toEqual(
      aRecord('a', { delivery: 'sent', address: 'sealed', place: { ...place, messages: ['1.1', '1.2'] } }),
    );
  });

  it('finds the answers that showed a place of a source since a time', async () => {
    const { answers } = (await open()).concerns;
    await answers.record(aRecord('old', { at: 10 }));
    await answers.record(aRecord('a', { at: 100, excerpts: [anExcerpt(), anExcerpt({ start: 140, end: 160 })] }));
    await answers.record(aRecord('b', { at: 101, excerpts: [anExcerpt({ start: 200, end: 300 })] }));
    await answers.record(aRecord('c', { at: 102, excerpts: [anExcerpt({ source: 'other' })] }));
    await answers.record(aRecord('d', { at: 103, excerpts: [] }));
    expect(idsOf(await answers.touching('harbour', 50))).toEqual(['a', 'b']);
    expect(await answers.idsTouching('harbour', 50)).toEqual(['a', 'b']);
    expect(await answers.idsTouching('harbour', 0)).toEqual(['old', 'a', 'b']);
    expect(idsOf(await answers.touching('harbour', 50, { start: 149, end: 200 }))).toEqual(['a']);
    expect(idsOf(await answers.touching('harbour', 50, { start: 160, end: 200 }))).toEqual([]);
    expect(idsOf(await answers.touching('harbour', 0, { start: 0, end: 101 }))).toEqual(['old', 'a']);
  });

  it('pages through a period in order', async () => {
    const { answers } = (await open()).concerns;
    for (const [id, at] of Object.entries({ e: 5, d: 4, c: 3, b: 3, a: 1 })) await answers.record(aRecord(id, { at }));
    const first = await answers.page({ from: 2, to: 5, limit: 2 });
    expect(idsOf(first.records)).toEqual(['b', 'c']);
    const second = await answers.page({ from: 2, to: 5, limit: 2, after: first.next });
    expect([idsOf(second.records), second.next]).toEqual([['d'], null]);
    expect(idsOf((await answers.page({ limit: 9 })).records)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('forgets one person, and what is too old', async () => {
    const { answers } = (await open()).concerns;
    await answers.record(aRecord('a', { at: 1 }));
    await answers.record(aRecord('b', { at: 2 }));
    await answers.record(aRecord('c', { at: 1, person: 'ben' }));
    await answers.record(aRecord('d', { at: 2, person: 'ben' }));
    expect(await answers.forget('ann')).toBe(2);
    expect(idsOf(await answers.touching('harbour', 0))).toEqual(['c', 'd']);
    expect(await answers.prune(2)).toBe(1);
    expect(idsOf((await answers.page({ limit: 9 })).records)).toEqual(['d']);
    expect(idsOf(await answers.touching('harbour', 0))).toEqual(['d']);
  });
};
