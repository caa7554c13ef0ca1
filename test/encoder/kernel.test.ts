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
});
