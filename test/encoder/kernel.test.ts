import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import { createKernel } from '../../src/encoder/kernel.ts';
import { KERNEL_BYTES } from '../../src/encoder/kernel-bytes.ts';

describe('the kernel', () => {
  it('is what its text assembles to', async () => {
    const file = new URL('../../src/encoder/kernel.wat', import.meta.url);
    const module = (await wabt()).parseWat('kernel.wat', await readFile(file, 'utf8'), { simd: true });
    expect(Buffer.from(module.toBinary({}).buffer).toString('base64')).toBe(KERNEL_BYTES);
  });

  it('multiplies as plain numbers do', () => {
    const { memory, linear } = createKernel(100_000);
    const [rows, size, outputs] = [8, 16, 5];
    const x = new Int16Array(memory.buffer, 0, rows * size).map((_, at) => ((at * 7919) % 4095) - 2047);
    new Int16Array(memory.buffer, 0, rows * size).set(x);
    const w = new Int8Array(outputs * size).map((_, at) => ((at * 31) % 255) - 127);
    new Int8Array(memory.buffer, 1024, outputs * size).set(w);
    const floats = (at: number, values: number[]) => new Float32Array(memory.buffer, at, values.length).set(values);
    floats(
      2048,
      Array.from({ length: rows }, (_, row) => row / 16),
    );
    floats(
      3072,
      Array.from({ length: outputs }, (_, output) => output / 8),
    );
    floats(4096, [1, 2, 3, 4, 5]);
    linear(0, rows, size, 1024, outputs, 2048, 3072, 4096, 8192);
    const expected = Array.from({ length: rows * outputs }, (_, at) => {
      const [row, output] = [Math.floor(at / outputs), at % outputs];
      let sum = 0;
      for (let k = 0; k < size; k += 1) sum += (x[row * size + k] ?? 0) * (w[output * size + k] ?? 0);
      return Math.fround(Math.fround(sum * Math.fround(output / 8)) * (row / 16)) + output + 1;
    });
    const got = [...new Float32Array(memory.buffer, 8192, rows * outputs)];
    for (const [at, value] of got.entries()) expect(value).toBeCloseTo(expected[at] ?? 0, 0);
  });

  it('rounds each row to the range, whatever its size', () => {
    const { memory, quantise } = createKernel(100_000);
    const rows = [Array.from({ length: 8 }, (_, at) => (at - 2) * 1e-4), Array.from({ length: 8 }, () => 0)];
    new Float32Array(memory.buffer, 0, 16).set(rows.flat());
    quantise(0, 2, 8, 2047, 1024, 2048);
    const [scale = 0] = new Float32Array(memory.buffer, 2048, 1);
    expect([...new Int16Array(memory.buffer, 1024, 16)].slice(0, 8)).toEqual(
      [-2, -1, 0, 1, 2, 3, 4, 5].map((value) => Math.round((value * 2047) / 5)),
    );
    expect(scale * 2047).toBeCloseTo(5e-4, 9);
    expect([...new Int16Array(memory.buffer, 1024, 16)].slice(8)).toEqual(rows[1]);
  });

  it('keeps a linear unit what it is far from 0', () => {
    const { memory, gelu } = createKernel(100_000);
    const values = new Float32Array(memory.buffer, 0, 8);
    values.set([-1e6, -40, -1, -1e-6, 0, 1, 40, 1e6]);
    gelu(0, 8);
    const expected = [0, 0, -0.158655, 0, 0, 0.841345, 40, 1e6];
    for (const [at, value] of values.entries()) expect(value).toBeCloseTo(expected[at] ?? 0, 5);
  });

  it('gives all attention to what is far more alike than the rest', () => {
    const { memory, attend } = createKernel(100_000);
    const [rows, width] = [5, 4];
    const values = new Float32Array(memory.buffer, 0, rows * 3 * width);
    for (let row = 0; row < rows; row += 1) {
      const axis = Array.from({ length: width }, (_, at) => (at === row % width ? 1000 : 0));
      values.set([...axis, ...(row === 4 ? [0, 0, 0, 0] : axis), row, row, row, row], row * 3 * width);
    }
    attend(0, rows, 1, width, 4096, 8192);
    const got = [...new Float32Array(memory.buffer, 8192, rows * width)].filter((_, at) => at % width === 0);
    for (const [row, value] of got.entries()) expect(value).toBeCloseTo(row % width, 5);
  });
});
