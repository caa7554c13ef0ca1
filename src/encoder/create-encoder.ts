import type { Encoder, Likeness } from '../core/encoder/encoder.ts';
import type { Transformer } from './transformer.ts';
import type { PieceReader } from './word-pieces.ts';

/** A text as the encoder sees it, in unit vectors. */
interface Encoded {
  readonly whole: Float32Array;
  /** Of its pieces, row by row, without the marks of beginning and end. */
  readonly pieces: Float32Array;
}

/** The same of a sentence, its pieces rounded to 127ths. */
interface Kept {
  readonly whole: Float32Array;
  readonly pieces: Int8Array;
}

/** Sentences whose vectors are kept, some 15 KB each. */
const MOST_KEPT = 6000;
const HIGHEST = 3;

const unit = (vector: Float32Array): Float32Array => {
  let sum = 1e-12;
  for (const value of vector) sum += value * value;
  const scale = 1 / Math.sqrt(sum);
  return vector.map((value) => value * scale);
};

const meanOfRows = (rows: Float32Array, size: number): Float32Array => {
  const mean = new Float32Array(size);
  for (let at = 0; at < rows.length; at += 1) mean[at % size] = (mean[at % size] ?? 0) + (rows[at] ?? 0);
  return mean;
};

const dot = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
};

/** The mean of a text's vectors for the whole (Reimers and Gurevych 2019), and each for itself. */
const encodeWith = (read: PieceReader, { run, size }: Transformer, text: string): Encoded => {
  const rows = run(read(text));
  const pieces = rows.slice(size, rows.length - size);
  for (let from = 0; from < pieces.length; from += size) pieces.set(unit(pieces.subarray(from, from + size)), from);
  return { whole: unit(meanOfRows(rows, size)), pieces };
};

/**
 * Late interaction (ColBERT, Khattab and Zaharia 2020): for each piece of the question its product with the piece of the
 * sentence that is nearest; highest first.
 */
const nearest = (products: Float32Array, others: number): number[] => {
  const found: number[] = [];
  for (let from = 0; from < products.length; from += others)
    found.push(Math.max(...products.subarray(from, from + others)));
  return found.sort((a, b) => b - a);
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Compares with a transformer; keeps the vectors of the sentences that it has read. */
export const createEncoder = (version: string, read: PieceReader, transformer: Transformer): Encoder => {
  const { size } = transformer;
  const known = new Map<string, Kept>();
  const encode = (text: string): Encoded => encodeWith(read, transformer, text);
  let latest: { readonly text: string; readonly encoded: Encoded } | null = null;
  /** A question is compared with sentences and with wordings in turn. */
  const question = (text: string): Encoded => {
    if (latest?.text !== text) latest = { text, encoded: encode(text) };
    return latest.encoded;
  };
  const sentence = (text: string): Kept => {
    const before = known.get(text);
    if (before) return before;
    const { whole, pieces } = encode(text);
    const kept = { whole, pieces: Int8Array.from(pieces, (value) => Math.round(value * 127)) };
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, kept);
    return kept;
  };
  const likeness = (asked: Encoded, { whole, pieces }: Kept): Likeness => {
    const together = dot(asked.whole, whole);
    if (asked.pieces.length === 0 || pieces.length === 0) return { whole: together, pieces: 0, best: 0, least: 0 };
    const highest = nearest(transformer.products(asked.pieces, pieces), pieces.length / size);
    return {
      whole: together,
      pieces: mean(highest),
      best: mean(highest.slice(0, HIGHEST)),
      least: highest.at(-1) ?? 0,
    };
  };
  return {
    version,
    whole: (text) => question(text).whole,
    compare: (text, sentences) => {
      const asked = question(text);
      return sentences.map((other) => likeness(asked, sentence(other)));
    },
    between: (one, other) => dot(sentence(one).whole, sentence(other).whole),
    prepare: (sentences) => {
      for (const text of sentences) sentence(text);
    },
  };
};
