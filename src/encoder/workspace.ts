import { createKernel } from './kernel.ts';
import type { Tensor } from './read-tensors.ts';

/** Weights that lie in the kernel's memory, to multiply with. Addresses are in bytes. */
export interface Product {
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
  readonly inputs: number;
  readonly outputs: number;
}

/** Weights of a normalisation, in the kernel's memory. */
export interface Norm {
  readonly weight: number;
  readonly bias: number;
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

/**
 * The kernel's memory: weights that stay, and rows that are worked on. `hidden` holds the rows between two steps,
 * `output` what a step has made of them; each step overwrites it.
 */
export interface Workspace {
  readonly keep: (weights: Tensor, scales: ArrayLike<number>, bias: ArrayLike<number>) => Product;
  readonly keepNorm: (weight: ArrayLike<number>, bias: ArrayLike<number>) => Norm;
  readonly hidden: Float32Array;
  readonly output: Float32Array;
  /** Rows times weights, plus the bias, to `output`. */
  readonly multiply: (from: 'hidden' | 'attended' | 'output', rows: number, by: Product) => void;
  /** Attention of all heads, over queries, keys and values in `output`, to `attended`. */
  readonly attend: (rows: number) => void;
  /** Adds `output` to `hidden`, and normalises the sums. */
  readonly addNormalised: (rows: number, norm: Norm) => void;
  /** The Gaussian error linear unit of rows of `output`. */
  readonly gelu: (rows: number, size: number) => void;
  /** Dot products of rows with others, which are 127ths. They hold until the next step. */
  readonly multiplyBy: (values: Float32Array, others: Int8Array) => Float32Array;
}

/** Largest whole number that an input is rounded to: 4 bits less than 16 leave room for 1,536 products in 32 bits. */
const INPUT_RANGE = 2047;
const FLOAT = 4;
const ALIGNED = 16;
/** Rows that the kernel multiplies at once. */
const AT_ONCE = 4;

/** The next multiple. */
export const up = (count: number, multiple: number): number => Math.ceil(count / multiple) * multiple;

/** Sets up a workspace in memory of its own. */
export const createWorkspace = ({ kept, rows, size, widest, heads }: WorkspaceSizes): Workspace => {
  const room = up(rows, AT_ONCE);
  const perRow = widest * 2 + widest * FLOAT + 2 * size * FLOAT + 4 * FLOAT + size;
  const kernel = createKernel(kept + room * perRow + 16 * ALIGNED);
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
  const input = reserve(room * widest * 2);
  const inputScales = reserve(room * FLOAT);
  const at = {
    hidden: reserve(room * size * FLOAT),
    attended: reserve(room * size * FLOAT),
    output: reserve(room * widest * FLOAT),
  };
  const scores = reserve((room + AT_ONCE) * FLOAT);
  const others: Product = {
    weights: reserve(room * size),
    scales: floats(new Float32Array(room).fill(1 / 127)),
    bias: floats(new Float32Array(room)),
    inputs: size,
    outputs: 0,
  };
  const hidden = new Float32Array(buffer, at.hidden, room * size);
  const output = new Float32Array(buffer, at.output, room * widest);

  const multiply: Workspace['multiply'] = (from, count, { weights, scales, bias, inputs, outputs }) => {
    kernel.quantise(at[from], count, inputs, INPUT_RANGE, input, inputScales);
    kernel.linear(input, up(count, AT_ONCE), inputs, weights, outputs, inputScales, scales, bias, at.output);
  };

  return {
    keep: ({ values, shape: [outputs = 0, inputs = 0] }, scales, bias) => {
      const weights = reserve(values.length);
      new Int8Array(buffer, weights, values.length).set(values);
      return { weights, scales: floats(scales), bias: floats(bias), inputs, outputs };
    },
    keepNorm: (weight, bias) => ({ weight: floats(weight), bias: floats(bias) }),
    hidden,
    output,
    multiply,
    attend: (count) => kernel.attend(at.output, count, heads, size / heads, scores, at.attended),
    addNormalised: (count, { weight, bias }) => kernel.addNormalised(at.hidden, at.output, count, size, weight, bias),
    gelu: (count, width) => kernel.gelu(at.output, count * width),
    multiplyBy: (values, rowsOfOthers) => {
      hidden.set(values);
      new Int8Array(buffer, others.weights, rowsOfOthers.length).set(rowsOfOthers);
      const [count, outputs] = [values.length / size, rowsOfOthers.length / size];
      multiply('hidden', count, { ...others, outputs });
      return output.subarray(0, count * outputs);
    },
  };
};
