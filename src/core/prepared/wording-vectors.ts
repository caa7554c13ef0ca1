import type { Knowledge, WordingVector } from '../knowledge.ts';

/** Vectors of wordings are kept as 127ths: a byte a number. */
const ONE = 127;

/** A unit vector as it is kept. */
export const toKept = (whole: Float32Array): Int8Array => Int8Array.from(whole, (value) => Math.round(value * ONE));

/** The cosine of a unit vector and one that is kept. */
export const cosine = (asked: Float32Array, kept: Int8Array): number => {
  let sum = 0;
  for (let at = 0; at < kept.length; at += 1) sum += (asked[at] ?? 0) * (kept[at] ?? 0);
  return sum / ONE;
};

const NONE: ReadonlyMap<string, WordingVector> = new Map();

/** The vectors of prepared wordings by their text; none when another encoder made them, or there is no encoder. */
export const vectorsFor = ({ lexicon: { encoder }, vectors }: Knowledge): ReadonlyMap<string, WordingVector> =>
  encoder && vectors?.version === encoder.version ? vectors.wordings : NONE;

/** How many prepared questions are found by their words only, although there is an encoder. */
export const withoutVector = (knowledge: Knowledge): number => {
  if (!knowledge.lexicon.encoder) return 0;
  const vectors = vectorsFor(knowledge);
  return knowledge.prepared.filter(({ text }) => !vectors.has(text)).length;
};
