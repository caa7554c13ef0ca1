import type { Tensor } from './read-tensors.ts';
import { createWorkspace, type Norm, type Product, up } from './workspace.ts';

/** What runs a text's pieces through the model. */
export interface Transformer {
  /** Length of a vector. */
  readonly size: number;
  /** Longest text, in pieces. */
  readonly longest: number;
  /** The vectors of a text's pieces, one after the other. */
  readonly run: (pieces: readonly number[]) => Float32Array;
  /**
   * Dot products of each of some vectors with each of others, row by row. The others are 127ths, `longest` at most. They
   * hold until the next call.
   */
  readonly products: (vectors: Float32Array, others: Int8Array) => Float32Array;
}

const HEADS = 12;

interface Layer {
  readonly attend: Product;
  readonly join: Product;
  readonly joinNorm: Norm;
  readonly widen: Product;
  readonly narrow: Product;
  readonly narrowNorm: Norm;
}

/** A BERT encoder (Devlin and others 2019) with weights of 8 bits. Runs on one thread; not to be shared by two. */
export const createTransformer = (tensors: ReadonlyMap<string, Tensor>): Transformer => {
  const tensor = (name: string): Tensor => {
    const found = tensors.get(name);
    if (!found) throw new Error(`The encoder's model lacks ${name}; restore its file.`);
    return found;
  };
  const words = tensor('words');
  const wordScales = tensor('words.scale').values;
  const positions = tensor('positions');
  const [longest = 0, size = 0] = positions.shape;
  const layerCount = [...tensors.keys()].filter((name) => name.endsWith('.attend')).length;
  const products = [...tensors].filter(([name]) => /^\d+\.(?:attend|join|widen|narrow)$/.test(name));
  const widest = Math.max(size, ...products.flatMap(([, { shape }]) => shape));
  const workspace = createWorkspace({
    // Weights with scales and biases; each is normalised in two places at most.
    kept: products.reduce((sum, [, { values }]) => sum + up(values.length, 16) + 6 * up(widest * 4, 16), 0),
    rows: longest,
    size,
    widest,
    heads: HEADS,
  });
  const product = (name: string): Product =>
    workspace.keep(tensor(name), tensor(`${name}.scale`).values, tensor(`${name}.bias`).values);
  const norm = (name: string): Norm =>
    workspace.keepNorm(tensor(`${name}.weight`).values, tensor(`${name}.bias`).values);
  const layers = Array.from(
    { length: layerCount },
    (_, at): Layer => ({
      attend: product(`${at}.attend`),
      join: product(`${at}.join`),
      joinNorm: norm(`${at}.joinNorm`),
      widen: product(`${at}.widen`),
      narrow: product(`${at}.narrow`),
      narrowNorm: norm(`${at}.narrowNorm`),
    }),
  );
  const firstNorm = norm('norm');

  const { hidden, output, multiply, attend, addNormalised, gelu } = workspace;
  /** What each piece is, and where it stands. */
  const embed = (pieces: readonly number[]): void => {
    for (const [row, piece] of pieces.entries()) {
      const scale = wordScales[piece] ?? 0;
      for (let at = 0; at < size; at += 1) hidden[row * size + at] = (words.values[piece * size + at] ?? 0) * scale;
    }
    output.set(positions.values.subarray(0, pieces.length * size));
    addNormalised(pieces.length, firstNorm);
  };
  const through = (count: number, layer: Layer): void => {
    multiply('hidden', count, layer.attend);
    attend(count);
    multiply('attended', count, layer.join);
    addNormalised(count, layer.joinNorm);
    multiply('hidden', count, layer.widen);
    gelu(count, layer.widen.outputs);
    multiply('output', count, layer.narrow);
    addNormalised(count, layer.narrowNorm);
  };

  return {
    size,
    longest,
    run: (pieces) => {
      embed(pieces);
      for (const layer of layers) through(pieces.length, layer);
      return hidden.slice(0, pieces.length * size);
    },
    products: workspace.multiplyBy,
  };
};
