import { KERNEL_BYTES } from './kernel-bytes.ts';

/** What kernel.wat computes, and its memory. Addresses and strides are in bytes; the file says what each does. */
export interface Kernel {
  readonly memory: WebAssembly.Memory;
  readonly linear: (
    x: number,
    rows: number,
    size: number,
    weights: number,
    outputs: number,
    xScales: number,
    scales: number,
    bias: number,
    out: number,
  ) => void;
  readonly dots: OverRows;
  readonly mix: OverRows;
}

type OverRows = (from: number, rows: number, stride: number, count: number, size: number, out: number) => void;

const PAGE = 65_536;

const isFunction = (value: unknown): value is (...given: number[]) => void => typeof value === 'function';

/** Starts the kernel with room for a number of bytes. */
export const createKernel = (bytes: number): Kernel => {
  const module = new WebAssembly.Module(Buffer.from(KERNEL_BYTES, 'base64'));
  const { memory, linear, dots, mix } = new WebAssembly.Instance(module).exports;
  if (!(memory instanceof WebAssembly.Memory) || !isFunction(linear) || !isFunction(dots) || !isFunction(mix))
    throw new Error('The kernel lacks its exports; build it again from kernel.wat.');
  memory.grow(Math.ceil(bytes / PAGE));
  return { memory, linear, dots, mix };
};
