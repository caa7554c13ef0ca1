import { createKernel } from './kernel.ts';
import { toShares } from './layer-functions.ts';
import type { Tensor } from './read-tensors.ts';

/** Weights that lie in the kernel's memory, to multiply with. Addresses are in bytes. */
export interface Product {
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
  readonly inputs: number;
  readonly outputs: number;
}

/** How large a workspace must be. */
export interface WorkspaceSizes {
  /** Bytes of all weights, scales and biases that will be kept. */
  readonly kept: number;
  /** Most rows that are multiplied at once. */
  readonly rows: number;
  /** Length of a vector, and the longest row of any product. */
  readonly size: number;
  readonly widest: number;
  readonly heads: number;
}

/** The kernel's memory: weights that stay, and what is multiplied with them. Results hold until the next ones are made. */
export interface Workspace {
  readonly keep: (weights: Tensor, scales: ArrayLike<number>, bias: ArrayLike<number>) => Product;
  /** Rows times weights, plus the bias. */
  readonly multiply: (values: Float32Array, by: Product) => Float32Array;
  /** Dot products of rows with others, which are 127ths. */
  readonly multiplyBy: (values: Float32Array, others: Int8Array) => Float32Array;
  /**
   * Attention of all heads (Vaswani and others 2017), over the products that were made last: query, key and value of
   * each row side by side.
   */
  readonly attend: (count: number) => Float32Array;
}

/** Largest whole number that an input is rounded to: 4 bits less than 16 leave room for 1,536 products in 32 bits. */
const INPUT_RANGE = 2047;
const FLOAT = 4;
const ALIGNED = 16;

/** The next multiple. */
export const up = (count: number, multiple: number): number => Math.ceil(count / multiple) * multiple;

/** Sets up a workspace in memory of its own. */
export const createWorkspace = ({ kept, rows, size, widest, heads }: WorkspaceSizes): Workspace => {
  const perRow = widest * 2 + FLOAT + widest * FLOAT + FLOAT + size * FLOAT + 2 * FLOAT + size;
  const kernel = createKernel(kept + up(rows, 4) * perRow + 16 * ALIGNED);
  const { buffer } = kernel.memory;
  let free = 0;
  const reserve = (bytes: number): number => {
    const at = free;
    free = up(free + bytes, ALIGNED);
    return at;
  };
  const floats = (values: ArrayLike<number>): number => {
    const at = reserve(values.length * FLOAT);
    new Float32Array(buffer, at, values.length).set(values);
    return at;
  };
  const room = up(rows, 4);
  const input = reserve(room * widest * 2);
  const inputScales = reserve(room * FLOAT);
  const output = reserve(room * widest * FLOAT);
  const shares = reserve(room * FLOAT);
  const attended = reserve(room * size * FLOAT);
  const others: Product = {
    weights: reserve(room * size),
    scales: floats(new Float32Array(room).fill(1 / 127)),
    bias: floats(new Float32Array(room)),
    inputs: size,
    outputs: 0,
  };

  /** Rounds rows to whole numbers, each row with a scale of its own. */
  const quantise = (values: Float32Array, count: number, width: number): void => {
    const whole = new Int16Array(buffer, input, up(count, 4) * width);
    const scales = new Float32Array(buffer, inputScales, up(count, 4));
    whole.fill(0);
    for (let row = 0; row < count; row += 1) {
      let most = 1e-9;
      for (let at = row * width; at < (row + 1) * width; at += 1) {
        const value = Math.abs(values[at] ?? 0);
        if (value > most) most = value;
      }
      scales[row] = most / INPUT_RANGE;
      const factor = INPUT_RANGE / most;
      for (let at = row * width; at < (row + 1) * width; at += 1) {
        const value = (values[at] ?? 0) * factor;
        // Cut to a whole number when it is stored.
        whole[at] = value < 0 ? value - 0.5 : value + 0.5;
      }
    }
  };

  const multiply: Workspace['multiply'] = (values, { weights, scales, bias, inputs, outputs }) => {
    const count = values.length / inputs;
    quantise(values, count, inputs);
    kernel.linear(input, up(count, 4), inputs, weights, outputs, inputScales, scales, bias, output);
    return new Float32Array(buffer, output, count * outputs);
  };

  return {
    keep: ({ values, shape: [outputs = 0, inputs = 0] }, scales, bias) => {
      const weights = reserve(values.length);
      new Int8Array(buffer, weights, values.length).set(values);
      return { weights, scales: floats(scales), bias: floats(bias), inputs, outputs };
    },
    multiply,
    multiplyBy: (values, rowsOfOthers) => {
      new Int8Array(buffer, others.weights, rowsOfOthers.length).set(rowsOfOthers);
      return multiply(values, { ...others, outputs: rowsOfOthers.length / size });
    },
    attend: (count) => {
      const width = size / heads;
      const stride = 3 * size * FLOAT;
      const scores = new Float32Array(buffer, shares, count);
      for (let head = 0; head < heads; head += 1) {
        const query = output + head * width * FLOAT;
        const [key, value] = [query + size * FLOAT, query + 2 * size * FLOAT];
        for (let row = 0; row < count; row += 1) {
          kernel.dots(query + row * stride, key, stride, count, width, shares);
          toShares(scores, 1 / Math.sqrt(width));
          kernel.mix(shares, value, stride, count, width, attended + (row * size + head * width) * FLOAT);
        }
      }
      return new Float32Array(buffer, attended, count * size);
    },
  };
};
