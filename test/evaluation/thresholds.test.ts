import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Evaluation, evaluateSet } from '../../src/evaluation/evaluate-set.ts';
import { knownSets } from '../../src/evaluation/known-sets.ts';

const thresholdsSchema = z.record(z.string(), z.object({ right: z.number(), wrong: z.number() }));

const thresholds = thresholdsSchema.parse(
  JSON.parse(await readFile(new URL('thresholds.json', import.meta.url), 'utf8')),
);
const sets = await knownSets();

/** The invented stories count together: a single one moves by a question or two whenever weights are learned anew. */
const groupOf = (name: string): string => name.replace(/\/.*/, '');

const LONGEST_MS = 580_000;

describe('the question sets', () => {
  const evaluations: Evaluation[] = [];
  beforeAll(async () => {
    for (const set of sets) evaluations.push(await evaluateSet(set));
  }, LONGEST_MS);

  it('all have thresholds, and every threshold has its set', () => {
    expect(Object.keys(thresholds).sort()).toEqual([...new Set(sets.map(({ name }) => groupOf(name)))].sort());
  });

  it.each(Object.entries(thresholds))('are answered as well as they were: %s', (group, limit) => {
    const verdicts = evaluations.filter(({ name }) => groupOf(name) === group).flatMap((one) => one.verdicts);
    const percent = (test: (verdict: (typeof verdicts)[number]) => boolean): number =>
      (100 * verdicts.filter(test).length) / verdicts.length;
    expect(percent(({ right }) => right)).toBeGreaterThanOrEqual(limit.right);
    expect(percent(({ wrong }) => wrong)).toBeLessThanOrEqual(limit.wrong);
  });

  it('are served whole, and every excerpt stands in its file', () => {
    expect(evaluations.flatMap(({ faults }) => faults)).toEqual([]);
    expect(evaluations.map(({ verbatim }) => verbatim.notVerbatim).filter(Boolean)).toEqual([]);
  });
});
