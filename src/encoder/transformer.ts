import { createKernel } from './kernel.ts';
import type { Tensor } from './read-tensors.ts';

/** The vectors of a text's pieces, one after the other. */
type PieceVectors = Float32Array;

/** What runs a text's pieces through the model. */
export interface Transformer {
  /** Length of a vector. */
  readonly size: number;
  /** Longest text, in pieces. */
  readonly longest: number;
  readonly run: (pieces: readonly number[]) => PieceVectors;
  /** Dot products of each of some vectors with each of others, row by row; `others` are multiples of 127ths. They hold until the next call. */
  readonly products: (vectors: Float32Array, others: Int8Array) => Float32Array;
}

/** Largest whole number that an input is rounded to: 4 bits less than 16 leave room for 1,536 products in 32 bits. */
const INPUT_RANGE = 2047;
const HEADS = 12;
/** Of BERT (Devlin and others 2019). */
const LAYER_NORM_EPSILON = 1e-12;

interface Product {
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
  readonly inputs: number;
  readonly outputs: number;
}

interface Norm {
  readonly weight: ArrayLike<number>;
  readonly bias: ArrayLike<number>;
}

interface Layer {
  readonly attend: Product;
  readonly join: Product;
  readonly joinNorm: Norm;
  readonly widen: Product;
  readonly narrow: Product;
  readonly narrowNorm: Norm;
}

const up = (count: number, multiple: number): number => Math.ceil(count / multiple) * multiple;

/** The Gaussian error function (Abramowitz and Stegun 1964, 7.1.26; error below 1.5e-7). */
const erf = (x: number): number => {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const tail =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-x * x);
  return x < 0 ? tail - 1 : 1 - tail;
};

/** Beyond it the unit gives its input, or 0. Between two entries of the table the error stays below 1e-6. */
const GELU_RANGE = 8;
const GELU_STEPS = 512;
const GELU_TABLE = Float64Array.from({ length: 2 * GELU_RANGE * GELU_STEPS + 2 }, (_, at) => {
  const x = at / GELU_STEPS - GELU_RANGE;
  return 0.5 * x * (1 + erf(x / Math.SQRT2));
});

/** Gaussian error linear unit (Hendrycks and Gimpel 2016), in place. */
const gelu = (values: Float32Array): void => {
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value >= GELU_RANGE) continue;
    const place = Math.max(0, (value + GELU_RANGE) * GELU_STEPS);
    const entry = Math.floor(place);
    const low = GELU_TABLE[entry] ?? 0;
    values[at] = low + (place - entry) * ((GELU_TABLE[entry + 1] ?? 0) - low);
  }
};

/** Layer normalisation (Ba and others 2016) of each row, in place. */
const normalise = (values: Float32Array, size: number, { weight, bias }: Norm): void => {
  for (let from = 0; from < values.length; from += size) {
    let mean = 0;
    for (let at = 0; at < size; at += 1) mean += values[from + at] ?? 0;
    mean /= size;
    let variance = 0;
    for (let at = 0; at < size; at += 1) variance += ((values[from + at] ?? 0) - mean) ** 2;
    const scale = 1 / Math.sqrt(variance / size + LAYER_NORM_EPSILON);
    for (let at = 0; at < size; at += 1)
      values[from + at] = ((values[from + at] ?? 0) - mean) * scale * (weight[at] ?? 0) + (bias[at] ?? 0);
  }
};

/** Turns scores into shares of 1, in place (softmax). */
const toShares = (scores: Float32Array, scale: number): void => {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let total = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const share = Math.exp(((scores[at] ?? 0) - most) * scale);
    scores[at] = share;
    total += share;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / total;
};

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

  const products = ['attend', 'join', 'widen', 'narrow'];
  const names = Array.from({ length: layerCount }, (_, layer) => products.map((name) => `${layer}.${name}`)).flat();
  const widest = Math.max(size * 3, ...names.map((name) => Math.max(...tensor(name).shape)));
  const rows = up(longest, 4);
  const weightBytes = names.reduce((sum, name) => sum + up(tensor(name).values.length, 16) + widest * 8, 0);
  const scratch = rows * widest * 2 + rows * widest * 4 + rows * size * 5 + rows * 32;
  const kernel = createKernel(weightBytes + scratch + widest * 8);
  const { buffer } = kernel.memory;
  let free = 0;
  const reserve = (bytes: number): number => {
    const at = free;
    free = up(free + bytes, 16);
    return at;
  };
  const floats = (values: ArrayLike<number>): number => {
    const at = reserve(values.length * 4);
    new Float32Array(buffer, at, values.length).set(values);
    return at;
  };
  const readProduct = (name: string): Product => {
    const { values, shape } = tensor(name);
    const weights = reserve(values.length);
    new Int8Array(buffer, weights, values.length).set(values);
    const [outputs = 0, inputs = 0] = shape;
    return {
      weights,
      inputs,
      outputs,
      scales: floats(tensor(`${name}.scale`).values),
      bias: floats(tensor(`${name}.bias`).values),
    };
  };
  const readNorm = (name: string): Norm => ({
    weight: tensor(`${name}.weight`).values,
    bias: tensor(`${name}.bias`).values,
  });
  const layers = Array.from(
    { length: layerCount },
    (_, at): Layer => ({
      attend: readProduct(`${at}.attend`),
      join: readProduct(`${at}.join`),
      joinNorm: readNorm(`${at}.joinNorm`),
      widen: readProduct(`${at}.widen`),
      narrow: readProduct(`${at}.narrow`),
      narrowNorm: readNorm(`${at}.narrowNorm`),
    }),
  );
  const firstNorm = readNorm('norm');
  const ones = floats(new Float32Array(rows).fill(1 / 127));
  const zeros = floats(new Float32Array(rows));
  const others = reserve(rows * size);
  const input = reserve(rows * widest * 2);
  const inputScales = reserve(rows * 4);
  const output = reserve(rows * widest * 4);
  const attention = reserve(rows * 4);
  const attended = reserve(rows * size * 4);

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
  /** The products stand in the kernel's memory: they hold until the next ones are made. */
  const multiply = (values: Float32Array, count: number, by: Product): Float32Array => {
    quantise(values, count, by.inputs);
    kernel.linear(input, up(count, 4), by.inputs, by.weights, by.outputs, inputScales, by.scales, by.bias, output);
    return new Float32Array(buffer, output, count * by.outputs);
  };
  /**
   * Attention of all heads (Vaswani and others 2017), over the products that were made last: query, key and value of
   * each piece side by side.
   */
  const attend = (count: number): Float32Array => {
    const width = size / HEADS;
    const stride = 3 * size * 4;
    const shares = new Float32Array(buffer, attention, count);
    for (let head = 0; head < HEADS; head += 1) {
      const query = output + head * width * 4;
      for (let row = 0; row < count; row += 1) {
        kernel.dots(query + row * stride, query + size * 4, stride, count, width, attention);
        toShares(shares, 1 / Math.sqrt(width));
        kernel.mix(attention, query + 2 * size * 4, stride, count, width, attended + (row * size + head * width) * 4);
      }
    }
    return new Float32Array(buffer, attended, count * size);
  };
  const addTo = (values: Float32Array, more: Float32Array): void => {
    for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) + (more[at] ?? 0);
  };
  const embed = (pieces: readonly number[]): Float32Array => {
    const values = new Float32Array(pieces.length * size);
    for (const [row, piece] of pieces.entries()) {
      const scale = wordScales[piece] ?? 0;
      for (let at = 0; at < size; at += 1)
        values[row * size + at] =
          (words.values[piece * size + at] ?? 0) * scale + (positions.values[row * size + at] ?? 0);
    }
    normalise(values, size, firstNorm);
    return values;
  };

  return {
    size,
    longest,
    run: (pieces) => {
      const count = pieces.length;
      const values = embed(pieces);
      for (const layer of layers) {
        multiply(values, count, layer.attend);
        addTo(values, multiply(attend(count), count, layer.join));
        normalise(values, size, layer.joinNorm);
        const wide = multiply(values, count, layer.widen);
        gelu(wide);
        addTo(values, multiply(wide, count, layer.narrow));
        normalise(values, size, layer.narrowNorm);
      }
      return values;
    },
    products: (vectors, rowsOfOthers) => {
      const otherCount = rowsOfOthers.length / size;
      new Int8Array(buffer, others, rowsOfOthers.length).set(rowsOfOthers);
      return multiply(vectors, vectors.length / size, {
        weights: others,
        scales: ones,
        bias: zeros,
        inputs: size,
        outputs: otherCount,
      });
    },
  };
};
