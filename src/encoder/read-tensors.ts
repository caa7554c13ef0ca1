import { z } from 'zod';

/** A block of numbers and its shape. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: Float32Array | Int8Array;
}

const headerSchema = z.record(
  z.string(),
  z.object({
    dtype: z.enum(['F32', 'I8']),
    shape: z.array(z.number().int().nonnegative()),
    data_offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
  }),
);

/**
 * Reads the tensors of a file in the safetensors format: the length of the header as a 64-bit number, the header in
 * JSON, the numbers, little-endian.
 *
 * @throws when the header is not of that format or names more than the file holds
 */
export const readTensors = (file: Uint8Array): ReadonlyMap<string, Tensor> => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const length = Number(view.getBigUint64(0, true));
  const header = headerSchema.parse(JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length))));
  return new Map(
    Object.entries(header).map(
      ([
        name,
        {
          dtype,
          shape,
          data_offsets: [from, to],
        },
      ]) => {
        if (8 + length + to > file.byteLength) throw new Error(`The file ends within ${name}.`);
        const bytes = file.subarray(8 + length + from, 8 + length + to);
        // Numbers of 32 bits are copied to where they may stand; the many bytes are not.
        const values =
          dtype === 'F32'
            ? new Float32Array(new Uint8Array(bytes).buffer)
            : new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
        return [name, { shape, values }];
      },
    ),
  );
};
