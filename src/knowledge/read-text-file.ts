import { decodeText } from './decode-text.ts';
import { describeError } from './describe-error.ts';
import type { Fault } from './fault.ts';
import { readAtMost } from './read-at-most.ts';

/** A text file of the knowledge folder, or why it cannot be read. */
export interface TextFile {
  readonly file: string;
  /** Null when it cannot be read. */
  readonly text: string | null;
  readonly faults: readonly Fault[];
}

/** Prepared questions and word lists may be long, but not endless. */
const MAX_TEXT_BYTES = 20_000_000;

/** Reads a UTF-8 file. Never throws: what fails becomes a fault. */
export async function readTextFile({
  file,
  path,
}: {
  readonly file: string;
  readonly path: string;
}): Promise<TextFile> {
  const fault = (message: string): TextFile => ({
    file,
    text: null,
    faults: [{ severity: 'error', file, line: 1, message }],
  });
  try {
    const bytes = await readAtMost(path, MAX_TEXT_BYTES + 1);
    if (bytes.length > MAX_TEXT_BYTES) return fault(`is larger than ${MAX_TEXT_BYTES} bytes; split it`);
    const decoded = decodeText(bytes);
    if (decoded.kind === 'text') return { file, text: decoded.text, faults: [] };
    return fault(`is not UTF-8: byte ${decoded.byteOffset} (counted from 0) is wrong; save the file again as UTF-8`);
  } catch (error) {
    return fault(`cannot read the file: ${describeError(error)}; correct its permissions or remove it`);
  }
}
