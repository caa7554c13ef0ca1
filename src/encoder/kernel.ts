import { KERNEL_BYTES } from './kernel-bytes.ts';

/** What kernel.wat computes, and its memory. Addresses are in bytes; the file says what each does. */
export interface Kernel {
  readonly memory: WebAssembly.Memory;
  readonly quantise: (from: number, rows: number, size: number, range: number, out: number, scales: number) => void;
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
  readonly attend: (from: number, rows: number, heads: number, width: number, scores: number, out: number) => void;
  readonly addNormalised: (at: number, more: number, rows: number, size: number, weight: number, bias: number) => void;
  readonly gelu: (at: number, count: number) => void;
}

const PAGE = 65_536;

const isFunction = (value: unknown): value is (...given: number[]) => void => typeof value === 'function';

/** Starts the kernel with room for a number of bytes. */
export const createKernel = (bytes: number): Kernel => {
  const module = new WebAssembly.Module(Buffer.from(KERNEL_BYTES, 'base64'));
  const { memory, ...functions } = new WebAssembly.Instance(module).exports;
  const named = (name: string): ((...given: number[]) => void) => {
    const found = functions[name];
    if (!isFunction(found)) throw new Error(`The kernel lacks ${name}; build it again from kernel.wat.`);
    return found;
  };
  if (!(memory instanceof WebAssembly.Memory))
    throw new Error('The kernel lacks its memory; build it again from kernel.wat.');
  memory.grow(Math.ceil(bytes / PAGE));
  return {
    memory,
    quantise: named('quantise'),
    linear: named('linear'),
    attend: named('attend'),
    addNormalised: named('addNormalised'),
    gelu: named('gelu'),
  };
};
