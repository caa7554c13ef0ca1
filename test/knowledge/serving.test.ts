import { describe, expect, it } from 'vitest';
import { servedKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { nextEmbargoEnd, servableSources } from '../../src/knowledge/sources/stored-source.ts';
import { article, faultsOf, GOOD, load } from './temporary-folder.ts';

const NOW = new Date('2026-02-03T12:00:00Z');
const ids = (sources: readonly { readonly id: string }[]): readonly string[] => sources.map(({ id }) => id);

describe('what is served', () => {
  it('leaves out a withdrawn source, whatever the date', async () => {
    const { sources } = await load({
      'sources/good.md': GOOD,
      'sources/past.md': article('withdrawn: 2026-01-01\nreason: wrong figures'),
      'sources/future.md': article('withdrawn: 2099-01-01'),
    });
    expect(ids(sources)).toEqual(['future', 'good', 'past']);
    expect(ids(servableSources(sources, NOW))).toEqual(['good']);
    expect(sources.at(-1)).toMatchObject({ withdrawn: '2026-01-01', reason: 'wrong figures' });
  });

  it('leaves out a source until its embargo ends, in the zone it names', async () => {
    const { sources } = await load({
      'sources/over.md': article('embargo_until: 2026-02-03T12:00Z'),
      'sources/east.md': article('embargo_until: 2026-02-03T13:30:00+02:00'),
      'sources/west.md': article('embargo_until: 2026-02-03T11:00-05:00'),
      'sources/later.md': article('embargo_until: 2026-03-01T00:00Z'),
    });
    expect(ids(servableSources(sources, NOW))).toEqual(['east', 'over']);
    expect(nextEmbargoEnd(sources, NOW)?.toISOString()).toBe('2026-02-03T16:00:00.000Z');
    expect(nextEmbargoEnd(sources, new Date('2027-01-01'))).toBeNull();
  });

  it('takes an embargo without a zone as UTC and says so', async () => {
    const files = { 'sources/a.md': article('embargo_until: 2026-02-03 12:30') };
    expect((await load(files)).sources[0]?.embargoUntil).toBe('2026-02-03T12:30:00.000Z');
    expect(await faultsOf(files)).toEqual([
      'sources/a.md:2: warning: embargo_until "2026-02-03 12:30" names no zone and is taken as UTC; add Z or an offset such as -05:00',
    ]);
  });

  it('leaves out the prepared questions of a source that is not served', async () => {
    const questions = '> It is the third.\n- How many probes came before?\n';
    const loaded = await load({
      'sources/good.md': GOOD,
      'sources/gone.md': article('withdrawn: 2026-01-01'),
      'questions/good.md': questions,
      'questions/gone.md': questions,
    });
    expect(loaded.prepared).toHaveLength(2);
    expect(ids(servedKnowledge(loaded, NOW).sources)).toEqual(['good']);
    expect(servedKnowledge(loaded, NOW).prepared.map(({ source }) => source)).toEqual(['good']);
  });
});
