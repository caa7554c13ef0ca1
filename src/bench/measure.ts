/** How long questions took. Milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly mean: number;
}

const MEGABYTE = 1_000_000;

/** Runs a task and tells how many milliseconds it took. */
export const timeTask = <Result>(task: () => Result): { readonly result: Result; readonly ms: number } => {
  const began = performance.now();
  const result = task();
  return { result, ms: performance.now() - began };
};

/** The value below which a share of the values lies. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
};

export const summariseTimes = (times: readonly number[]): Times => ({
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  p99: percentile(times, 0.99),
  mean: times.reduce((sum, ms) => sum + ms, 0) / Math.max(1, times.length),
});

/** Megabytes that live objects take. Without `--expose-gc`, what waits to be collected counts too. */
export const heapInUse = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / MEGABYTE;
};

/** Megabytes of memory that the whole process holds. */
export const residentMemory = (): number => process.memoryUsage.rss() / MEGABYTE;
