import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evaluateSet } from '../../src/evaluation/evaluate-set.ts';
import { knownSets } from '../../src/evaluation/known-sets.ts';
import { summariseVerdicts } from '../../src/evaluation/summarise-verdicts.ts';

const thresholdsSchema = z.record(z.string(), z.object({ right: z.number(), wrong: z.number() }));

const thresholds = thresholdsSchema.parse(
  JSON.parse(await readFile(new URL('thresholds.json', import.meta.url), 'utf8')),
);
const sets = await knownSets();

describe('the question sets', () => {
  it('all have thresholds, and every threshold has its set', () => {
    expect(Object.keys(thresholds).sort()).toEqual(sets.map(({ name }) => name).sort());
  });

  it.each(sets)('are answered as well as they were: $name', async (set) => {
    const { verdicts, verbatim, faults } = await evaluateSet(set);
    const all = summariseVerdicts(verdicts).get('all') ?? { n: 0, right: 0, wrong: 0 };
    const percent = (count: number): number => (100 * count) / all.n;
    const limit = thresholds[set.name] ?? { right: 100, wrong: 0 };
    expect(faults).toEqual([]);
    expect(verbatim.notVerbatim).toBe(0);
    expect(percent(all.right)).toBeGreaterThanOrEqual(limit.right);
    expect(percent(all.wrong)).toBeLessThanOrEqual(limit.wrong);
  });
});
