import { describe, expect, it } from 'vitest';
import { formatLoad, isWhole, type LoadBench } from '../../scripts/load/format-load.ts';
import { askEvenly, crowdOf } from '../../scripts/load/load.ts';
import { createTally } from '../../scripts/load/tally.ts';

const memory = { heap: 60, resident: 200 };

const benchOf = (tally: ReturnType<typeof createTally>): LoadBench => ({
  date: '2026-01-31',
  node: 'v20.20.2',
  cpu: 'A processor',
  cores: 2,
  rate: 50,
  seconds: 30,
  platforms: [
    {
      platform: 'Slack',
      people: 50,
      channels: 100,
      rows: [{ name: 'commands', ...tally.count() }],
      before: memory,
      after: memory,
    },
  ],
});

/** Two questions, the first of them answered. */
const begun = () => {
  const tally = createTally();
  for (const id of ['one', 'two']) tally.ask(id);
  tally.acknowledge('one');
  tally.answer('one', { part: 'a', quotes: true });
  return tally;
};

describe('the load benchmark', () => {
  it('says when every question was answered once', () => {
    const tally = begun();
    tally.answer('two', { part: 'a', quotes: false });
    tally.answer('two', { part: 'b', quotes: false });
    expect(tally.isComplete()).toBe(true);
    expect(tally.count()).toMatchObject({ asked: 2, answered: 2, quoting: 1, repeated: 0 });
    expect(formatLoad(benchOf(tally))).toMatch(/2 asked, 2 answered \(1 with excerpts\)[\s\S]*was answered once\.$/);
  });

  it('says when a question was left without an answer', () => {
    const tally = begun();
    expect(tally.isComplete()).toBe(false);
    expect(isWhole(benchOf(tally))).toBe(false);
    expect(formatLoad(benchOf(tally))).toContain('NOT every question');
  });

  it('says when a question was answered twice', () => {
    const tally = begun();
    tally.answer('two', { part: 'a', quotes: true });
    tally.answer('two', { part: 'a', quotes: true });
    expect(tally.count().repeated).toBe(1);
    expect(isWhole(benchOf(tally))).toBe(false);
  });

  it('asks as much as it is told to, from people who keep below the limit', async () => {
    const load = { rate: 500, seconds: 1, questions: ['Who?', 'When?'] };
    const people = new Map<number, number>();
    await askEvenly(load, ({ person }) => people.set(person, (people.get(person) ?? 0) + 1));
    expect(crowdOf({ ...load, rate: 1000, seconds: 60 }).people).toBe(6000);
    expect([...people.values()].reduce((sum, count) => sum + count)).toBe(500);
    expect(Math.max(...people.values())).toBeLessThan(20);
  });
});
