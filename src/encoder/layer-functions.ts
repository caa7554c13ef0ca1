/** Weights of a normalisation. */
export interface Norm {
  readonly weight: ArrayLike<number>;
  readonly bias: ArrayLike<number>;
}

/** Of BERT (Devlin and others 2019). */
const LAYER_NORM_EPSILON = 1e-12;

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
export const gelu = (values: Float32Array): void => {
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
export const normalise = (values: Float32Array, size: number, { weight, bias }: Norm): void => {
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
export const toShares = (scores: Float32Array, scale: number): void => {
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

/** Adds numbers to others, in place. */
export const addTo = (values: Float32Array, more: Float32Array): void => {
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) + (more[at] ?? 0);
};
