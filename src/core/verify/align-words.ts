/** A pair of an alignment: positions in the two lists, null where one has no counterpart. */
export interface AlignedPair {
  readonly asked: number | null;
  readonly source: number | null;
}

/** An alignment of a quotation with a stretch of a source. */
export interface Alignment {
  /** In order; source words before and behind the stretch are left out. */
  readonly pairs: readonly AlignedPair[];
  /** Those of the pairs that are the same word. */
  readonly same: readonly { readonly asked: number; readonly source: number }[];
  /** Matches less what differs; higher is better. */
  readonly score: number;
}

/** What a word that differs costs, beside 1 for a match; replacing one is cheaper than leaving two apart. */
const REPLACED = 0.3;
const MISSING = 0.35;

const STEP = { none: 0, pair: 1, asked: 2, source: 3 } as const;

/**
 * Aligns all asked words, given by number, with the best stretch of the source words, keeping the order of both. Work and memory
 * grow with the product of the two lengths. Of equal alignments the first stretch wins.
 */
export const alignWords = (asked: readonly number[], source: Int32Array): Alignment => {
  const width = source.length + 1;
  const scores = new Float64Array((asked.length + 1) * width);
  const steps = new Uint8Array(scores.length);
  for (let row = 1; row <= asked.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const cell = row * width + column;
      let best = (scores[cell - width] ?? 0) - MISSING;
      let step: number = STEP.asked;
      if (column > 0) {
        const same = asked[row - 1] === source[column - 1];
        const pair = (scores[cell - width - 1] ?? 0) + (same ? 1 : -REPLACED);
        const skip = (scores[cell - 1] ?? 0) - MISSING;
        if (pair >= best) [best, step] = [pair, STEP.pair];
        if (skip > best) [best, step] = [skip, STEP.source];
      }
      scores[cell] = best;
      steps[cell] = step;
    }
  }
  let end = 0;
  for (let column = 1; column < width; column += 1) {
    if ((scores[asked.length * width + column] ?? 0) > (scores[asked.length * width + end] ?? 0)) end = column;
  }
  const pairs = traceBack(steps, width, { row: asked.length, column: end });
  const same = pairs.flatMap((pair) =>
    pair.asked !== null && pair.source !== null && asked[pair.asked] === source[pair.source]
      ? [{ asked: pair.asked, source: pair.source }]
      : [],
  );
  return { pairs, same, score: scores[asked.length * width + end] ?? 0 };
};

const traceBack = (
  steps: Uint8Array,
  width: number,
  from: { readonly row: number; readonly column: number },
): AlignedPair[] => {
  const pairs: AlignedPair[] = [];
  let { row, column } = from;
  while (row > 0) {
    const step = steps[row * width + column];
    const takesAsked = step !== STEP.source;
    const takesSource = step !== STEP.asked;
    pairs.push({ asked: takesAsked ? row - 1 : null, source: takesSource ? column - 1 : null });
    if (takesAsked) row -= 1;
    if (takesSource) column -= 1;
  }
  return pairs.reverse();
};
