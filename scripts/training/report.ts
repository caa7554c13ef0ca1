import type { Example } from './examples.ts';

/** How a question went in a cross-validation. */
export interface Outcome {
  readonly example: Example;
  /** Whether the right sentence was ranked first. */
  readonly first: boolean;
  readonly confidence: number;
}

const THRESHOLDS = [0.35, 0.45, 0.5, 0.55, 0.6, 0.65, 0.75];

interface Row {
  n: number;
  answerable: number;
  first: number;
  readonly right: number[];
  readonly wrong: number[];
}

const percent = (part: number, whole: number): string => (whole ? ((100 * part) / whole).toFixed(1) : '-');

/** Prints, for each set and kind of question, what was first and what is right and wrong at several thresholds. */
export const report = (outcomes: readonly Outcome[], large: ReadonlySet<string>): void => {
  const keysOf = ({ set, annotated }: Example): string[] =>
    large.has(set) || set === 'calibration' ? [set] : [set, 'all stories', `  ${annotated.kind}`];
  const table = new Map<string, Row>();
  for (const { example, first, confidence } of outcomes) {
    for (const key of keysOf(example)) {
      const row = table.get(key) ?? { n: 0, answerable: 0, first: 0, right: [], wrong: [] };
      table.set(key, row);
      row.n += 1;
      if (example.annotated.answerable) row.answerable += 1;
      if (first) row.first += 1;
      for (const [at, threshold] of THRESHOLDS.entries()) {
        const answered = confidence >= threshold;
        const right = example.annotated.answerable ? answered && first : !answered;
        row.right[at] = (row.right[at] ?? 0) + (right ? 1 : 0);
        row.wrong[at] = (row.wrong[at] ?? 0) + (answered && !first ? 1 : 0);
      }
    }
  }
  console.log(`cross-validated\n${'set'.padEnd(24)}    n  first | right/wrong at ${THRESHOLDS.join('  ')}`);
  for (const [key, { n, answerable, first, right, wrong }] of table) {
    const cells = THRESHOLDS.map((_, at) => `${percent(right[at] ?? 0, n)}/${percent(wrong[at] ?? 0, n)}`.padStart(10));
    console.log(
      `${key.padEnd(24)}${String(n).padStart(5)} ${percent(first, answerable).padStart(6)} |${cells.join(' ')}`,
    );
  }
};
