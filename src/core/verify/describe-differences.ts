import type { Verification } from '../model.ts';
import type { AlignedPair } from './align-words.ts';

/** Both sides of an alignment as they are written. */
export interface Written {
  /** The text from one asked word to another, both included. */
  readonly asked: (from: number, to: number) => string;
  /** The same in the source. */
  readonly source: (from: number, to: number) => string;
  /** Whether the words of a pair are the same. */
  readonly same: (asked: number, source: number) => boolean;
}

/** The runs of words in which a quotation and its source differ, in order; either side may be empty. */
export const describeDifferences = (pairs: readonly AlignedPair[], written: Written): Verification['differences'] => {
  const differences: { asked: string; source: string }[] = [];
  let run: AlignedPair[] = [];
  const close = (): void => {
    const asked = run.flatMap((pair) => pair.asked ?? []);
    const source = run.flatMap((pair) => pair.source ?? []);
    if (run.length > 0)
      differences.push({ asked: textOf(asked, written.asked), source: textOf(source, written.source) });
    run = [];
  };
  for (const pair of pairs) {
    if (pair.asked !== null && pair.source !== null && written.same(pair.asked, pair.source)) close();
    else run.push(pair);
  }
  close();
  return differences;
};

const textOf = (positions: readonly number[], slice: (from: number, to: number) => string): string => {
  const [first] = positions;
  const last = positions.at(-1);
  return first === undefined || last === undefined ? '' : slice(first, last);
};
