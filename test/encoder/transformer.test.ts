import { describe, expect, it } from 'vitest';
import { readTensors, type Tensor } from '../../src/encoder/read-tensors.ts';
import { createTransformer } from '../../src/encoder/transformer.ts';

const SIZE = 48;
const WIDE = 96;
const HEADS = 12;
const WORDS = 7;

/** Numbers that look random and are always the same. */
const numbers = (count: number, seed: number): number[] =>
  Array.from({ length: count }, (_, at) => Math.sin(seed * 1000 + at * 12.9898) * 0.8);
const floats = (shape: number[], seed: number): Tensor => ({
  shape,
  values: Float32Array.from(
    numbers(
      shape.reduce((a, b) => a * b, 1),
      seed,
    ),
  ),
});
const bytes = (shape: number[], seed: number): Tensor => ({
  shape,
  values: Int8Array.from(
    numbers(
      shape.reduce((a, b) => a * b, 1),
      seed,
    ),
    (value) => Math.round(value * 127),
  ),
});
const product = (name: string, outputs: number, inputs: number, seed: number): [string, Tensor][] => [
  [name, bytes([outputs, inputs], seed)],
  [
    `${name}.scale`,
    { shape: [outputs], values: Float32Array.from(numbers(outputs, seed + 1), (v) => Math.abs(v) / 100) },
  ],
  [`${name}.bias`, floats([outputs], seed + 2)],
];
const norm = (name: string, seed: number): [string, Tensor][] => [
  [`${name}.weight`, floats([SIZE], seed)],
  [`${name}.bias`, floats([SIZE], seed + 1)],
];
const model = new Map<string, Tensor>([
  ['words', bytes([WORDS, SIZE], 1)],
  ['words.scale', { shape: [WORDS], values: new Float32Array(WORDS).fill(0.01) }],
  ['positions', floats([8, SIZE], 2)],
  ...norm('norm', 3),
  ...product('0.attend', 3 * SIZE, SIZE, 5),
  ...product('0.join', SIZE, SIZE, 8),
  ...norm('0.joinNorm', 11),
  ...product('0.widen', WIDE, SIZE, 13),
  ...product('0.narrow', SIZE, WIDE, 16),
  ...norm('0.narrowNorm', 19),
]);

const get = (name: string): readonly number[] => [...(model.get(name)?.values ?? [])];
const linear = (rows: number[][], name: string): number[][] => {
  const [weights, scales, bias] = [get(name), get(`${name}.scale`), get(`${name}.bias`)];
  return rows.map((row) =>
    bias.map(
      (b, out) =>
        b + (scales[out] ?? 0) * row.reduce((sum, x, at) => sum + x * (weights[out * row.length + at] ?? 0), 0),
    ),
  );
};
const normed = (rows: number[][], name: string): number[][] =>
  rows.map((row) => {
    const mean = row.reduce((a, b) => a + b, 0) / row.length;
    const deviation = Math.sqrt(row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / row.length + 1e-12);
    return row.map(
      (x, at) => ((x - mean) / deviation) * (get(`${name}.weight`)[at] ?? 0) + (get(`${name}.bias`)[at] ?? 0),
    );
  });
const plus = (a: number[][], b: number[][]): number[][] => a.map((row, at) => row.map((x, i) => x + (b[at]?.[i] ?? 0)));
/** Integral of the normal density by Simpson's rule: slow, and nothing like the approximation under test. */
const normal = (x: number): number => {
  const steps = 400;
  const h = x / steps;
  const f = (t: number): number => Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI);
  let sum = f(0) + f(x);
  for (let at = 1; at < steps; at += 1) sum += f(at * h) * (at % 2 ? 4 : 2);
  return 0.5 + (sum * h) / 3;
};

/** The same, written as the papers have it, in plain numbers. */
const reference = (pieces: number[]): number[][] => {
  const words = get('words');
  const positions = get('positions');
  let x = normed(
    pieces.map((piece, row) =>
      Array.from(
        { length: SIZE },
        (_, at) => (words[piece * SIZE + at] ?? 0) * 0.01 + (positions[row * SIZE + at] ?? 0),
      ),
    ),
    'norm',
  ).map((row) => row.map(Math.fround));
  const mixed = linear(x, '0.attend');
  const width = SIZE / HEADS;
  const attended = mixed.map((own) =>
    Array.from({ length: SIZE }, (_, at) => {
      const head = Math.floor(at / width) * width;
      const odds = mixed.map((other) =>
        Math.exp(
          Array.from({ length: width }, (_, i) => (own[head + i] ?? 0) * (other[SIZE + head + i] ?? 0)).reduce(
            (a, b) => a + b,
            0,
          ) / Math.sqrt(width),
        ),
      );
      const all = odds.reduce((a, b) => a + b, 0);
      return mixed.reduce((sum, other, row) => sum + ((odds[row] ?? 0) / all) * (other[2 * SIZE + at] ?? 0), 0);
    }),
  );
  x = normed(plus(x, linear(attended, '0.join')), '0.joinNorm');
  const wide = linear(x, '0.widen').map((row) => row.map((value) => value * normal(value)));
  return normed(plus(x, linear(wide, '0.narrow')), '0.narrowNorm');
};

describe('the transformer', () => {
  const transformer = createTransformer(model);

  it.each([[[1]], [[0, 3, 2]], [[6, 5, 4, 3, 2, 1, 0, 6]]])('computes what plain arithmetic does: %j', (pieces) => {
    const expected = reference(pieces).flat();
    const got = [...transformer.run(pieces)];
    expect(got).toHaveLength(expected.length);
    for (const [at, value] of got.entries()) expect(value).toBeCloseTo(expected[at] ?? 0, 2);
  });

  it('gives the same for the same pieces, whatever came between', () => {
    const before = transformer.run([1, 2, 3]);
    transformer.run([6, 6, 6, 6, 6]);
    expect(transformer.run([1, 2, 3])).toEqual(before);
  });

  it('names what a model lacks', () => {
    expect(() => createTransformer(new Map([...model].filter(([name]) => name !== '0.narrow.bias')))).toThrow(
      'lacks 0.narrow.bias',
    );
  });
});

describe('reading tensors', () => {
  const header = Buffer.from(
    JSON.stringify({
      a: { dtype: 'F32', shape: [2], data_offsets: [0, 8] },
      b: { dtype: 'I8', shape: [1, 3], data_offsets: [8, 11] },
    }),
  );
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  const data = Buffer.concat([Buffer.from(Float32Array.of(1.5, -2).buffer), Buffer.from([1, 255, 127])]);

  it('gives shapes and numbers', () => {
    const tensors = readTensors(Buffer.concat([length, header, data]));
    expect(tensors.get('a')).toEqual({ shape: [2], values: Float32Array.of(1.5, -2) });
    expect(tensors.get('b')).toEqual({ shape: [1, 3], values: Int8Array.of(1, -1, 127) });
  });

  it('says when a file is cut off', () => {
    expect(() => readTensors(Buffer.concat([length, header, data.subarray(0, 9)]))).toThrow('ends within b');
  });
});
