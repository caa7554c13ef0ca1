import type { FolderResult, Result } from './measure-folder.ts';

/** All that a run measured, and on what. */
export interface Bench {
  readonly date: string;
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
  readonly folders: readonly FolderResult[];
  /** Milliseconds from `npm run ask` to the printed answer. */
  readonly cold: number;
}

/** A figure that has a limit. */
export interface Target {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: 'times' | 'ms';
}

const COLD_LIMIT = 1500;
const P95_LIMIT = 60;
const LARGE = 100_000;

const ms = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

const WIDTH = 34;

const row = (name: string, cells: readonly string[]): string =>
  name.padEnd(WIDTH) + cells.map((cell) => cell.padStart(10)).join('');

const resultRow = ({ name, prepare, p50, p95, p99, mean, heap }: Result): string =>
  row(name, [ms(prepare), ms(p50), ms(p95), ms(p99), ms(mean), heap.toFixed(1)]);

/** The figures of a run that have limits. */
export const targetsOf = ({ folders, cold }: Bench): readonly Target[] => [
  ...folders.flatMap(({ folder, sentences, results: [ours, tuned, defaults] }): Target[] => [
    { name: `${folder}: mean, of the tuned search alone`, value: ours.mean / tuned.mean, limit: 3, unit: 'times' },
    { name: `${folder}: p95, of the tuned search alone`, value: ours.p95 / tuned.p95, limit: 3, unit: 'times' },
    { name: `${folder}: mean, of the default search`, value: ours.mean / defaults.mean, limit: 1, unit: 'times' },
    { name: `${folder}: p95, of the default search`, value: ours.p95 / defaults.p95, limit: 1, unit: 'times' },
    ...(sentences >= LARGE ? [{ name: `${folder}: p95`, value: ours.p95, limit: P95_LIMIT, unit: 'ms' } as const] : []),
  ]),
  { name: 'cold npm run ask to printed answer', value: cold, limit: COLD_LIMIT, unit: 'ms' },
];

const targetRow = ({ name, value, limit, unit }: Target): string => {
  const shown = unit === 'ms' ? `${ms(value)} ms` : `${value.toFixed(2)} ×`;
  return `${name.padEnd(58)}${shown.padStart(10)}  at most ${limit}${unit === 'ms' ? ' ms' : ' ×'}: ${value <= limit ? 'met' : 'missed'}`;
};

const folderPart = ({ folder, sources, sentences, questions, load, rss, results }: FolderResult): string =>
  [
    `${folder}: ${sources} sources, ${sentences} sentences, ${questions} questions · read in ${ms(load)} ms · process ${rss.toFixed(0)} MB`,
    row('', ['build ms', 'p50 ms', 'p95 ms', 'p99 ms', 'mean ms', 'heap MB']),
    ...results.map(resultRow),
  ].join('\n');

/** The table of a run. */
export const formatBench = (bench: Bench): string =>
  [
    `${bench.date} · Node ${bench.node} · ${bench.cpu} × ${bench.cores}`,
    ...bench.folders.map(folderPart),
    targetsOf(bench).map(targetRow).join('\n'),
  ].join('\n\n');
