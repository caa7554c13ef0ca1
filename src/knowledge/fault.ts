/**
 * How much a fault matters. An `error` must be mended (what it concerns is left out where that is safer), a `warning`
 * should be looked at, an `info` is only said.
 */
type Severity = 'error' | 'warning' | 'info';

/** Something wrong with a file of the knowledge folder. Its message names the value and the remedy. */
export interface Fault {
  readonly severity: Severity;
  /** Path relative to the knowledge folder, with forward slashes. */
  readonly file: string;
  /** Counted from 1; null when the fault is not about one line. */
  readonly line: number | null;
  readonly message: string;
}

const PREFIX: Readonly<Record<Severity, string>> = { error: '', warning: 'warning: ', info: 'note: ' };

/** `sources/mars.md:3: published "3 Feb" is not an ISO date; write it like 2026-02-03` */
export function formatFault({ severity, file, line, message }: Fault): string {
  const text = `${file}${line === null ? '' : `:${line}`}: ${PREFIX[severity]}${message}`;
  // A file's name or words may hold control characters; a fault is one line and moves no cursor.
  return text.replace(/\p{Cc}/gu, ' ');
}

/** Orders faults by file, then by line. */
export function compareFaults(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}

/** Whether any fault is an error. */
export function hasErrors(faults: readonly Fault[]): boolean {
  return faults.some((fault) => fault.severity === 'error');
}
