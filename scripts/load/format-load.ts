import type { Times } from '../../src/bench/measure.ts';
import type { LoadResult } from './load.ts';

/** All that a run measured, and on what. */
export interface LoadBench {
  readonly date: string;
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
  readonly rate: number;
  readonly seconds: number;
  readonly platforms: readonly LoadResult[];
}

const WIDTH = 46;

const row = (name: string, cells: readonly string[]): string =>
  `  ${name.padEnd(WIDTH)}${cells.map((cell) => cell.padStart(10)).join('')}`;

const timesRow = (name: string, { p50, p95, p99 }: Times): string =>
  row(
    name,
    [p50, p95, p99].map((ms) => ms.toFixed(1)),
  );

const rowsOf = ({ name, asked, answered, quoting, repeated, acknowledgement, answer }: LoadResult['rows'][number]) => [
  `  ${name}: ${asked} asked, ${answered} answered (${quoting} with excerpts), ${repeated} answered twice`,
  ...(acknowledgement ? [timesRow('  to the acknowledgement', acknowledgement)] : []),
  ...(answered > 0 ? [timesRow('  to the answer', answer)] : []),
];

const platformPart = ({ platform, people, channels, rows, before, after }: LoadResult): string =>
  [
    `${platform}: ${people} people in ${channels} channels`,
    row('', ['p50 ms', 'p95 ms', 'p99 ms']),
    ...rows.flatMap(rowsOf),
    `  memory before and after: heap ${before.heap.toFixed(1)} and ${after.heap.toFixed(1)} MB, process ${before.resident.toFixed(0)} and ${after.resident.toFixed(0)} MB`,
  ].join('\n');

/** Whether every question was answered, and none twice. */
export const isWhole = ({ platforms }: LoadBench): boolean =>
  platforms.every(({ rows }) => rows.every(({ asked, answered, repeated }) => asked === answered && repeated === 0));

/** The table of a run. */
export const formatLoad = (bench: LoadBench): string =>
  [
    `${bench.date} · Node ${bench.node} · ${bench.cpu} × ${bench.cores} · ${bench.rate} questions a second for ${bench.seconds} s`,
    ...bench.platforms.map(platformPart),
    isWhole(bench) ? 'Every question was answered once.' : 'NOT every question was answered once.',
  ].join('\n\n');
