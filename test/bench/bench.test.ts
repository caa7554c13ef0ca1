import { describe, expect, it } from 'vitest';
import { type Bench, formatBench, targetsOf } from '../../src/bench/format-bench.ts';
import { generateFolder } from '../../src/bench/generate-folder.ts';
import { summariseTimes } from '../../src/bench/measure.ts';
import type { Result } from '../../src/bench/measure-folder.ts';
import { runBench } from '../../src/bench/run-bench.ts';

const resultOf = (name: string, ms: number): Result => ({ name, prepare: 10, heap: 1, ...summariseTimes([ms, ms]) });

const bench: Bench = {
  date: '2026-01-31',
  node: 'v20.20.2',
  cpu: 'A processor',
  cores: 2,
  folders: [
    {
      folder: 'generated',
      sources: 3,
      sentences: 100_000,
      questions: 500,
      load: 12,
      rss: 200,
      results: [resultOf('ours', 4), resultOf('tuned', 2), resultOf('defaults', 3)],
    },
  ],
  cold: 1600,
};

describe('the generated folder', () => {
  it('is the same in every run, and of the size that was asked for', () => {
    const folder = generateFolder({ sentences: 1000, questions: 50 });
    expect(generateFolder({ sentences: 1000, questions: 50 })).toEqual(folder);
    expect(folder.sources).toHaveLength(34);
    expect(new Set(folder.sources.map(({ id }) => id)).size).toBe(34);
    expect(folder.questions).toHaveLength(50);
  });
});

describe('the table of the benchmark', () => {
  it('says which targets are met', () => {
    expect(targetsOf(bench).map(({ value, limit }) => [value, limit])).toEqual([
      [2, 3],
      [2, 3],
      [4 / 3, 1],
      [4 / 3, 1],
      [4, 60],
      [1600, 1500],
    ]);
    const table = formatBench(bench);
    expect(table).toContain('2026-01-31 · Node v20.20.2 · A processor × 2');
    expect(table).toMatch(/of the tuned search alone +2\.00 × {2}at most 3 ×: met/);
    expect(table).toMatch(/printed answer +1600 ms {2}at most 1500 ms: missed/);
  });

  it('takes percentiles from the times as they are', () => {
    const times = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(summariseTimes(times)).toEqual({ p50: 50, p95: 95, p99: 99, mean: 50.5 });
  });
});

describe('the command', () => {
  const run = async (...argv: readonly string[]) => {
    let out = '';
    let err = '';
    const code = await runBench({
      argv,
      npm: ['npm'],
      folder: '.',
      out: (text) => {
        out += text;
      },
      warn: (text) => {
        err += text;
      },
    });
    return { code, out, err };
  };

  it('explains itself', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, err: '' });
  });

  it.each([['--sentences', 'many'], ['--sentences', '0'], ['--faster'], ['extra']])(
    'says what is wrong with %s %s',
    async (...argv) => {
      const { code, out, err } = await run(...argv);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('Usage: npm run bench');
    },
  );
});
