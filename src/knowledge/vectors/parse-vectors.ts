import type { WordingVectors } from '../../core/knowledge.ts';
import type { Fault } from '../fault.ts';

/** The vectors of a file with its faults. */
export interface ParsedVectors {
  readonly vectors: WordingVectors | null;
  readonly faults: readonly Fault[];
}

const HEAD = /^encoder (\S+)$/;
const REMEDY = 'make the vectors again with npm run knowledge -- vectors';

/** Parses what {@link formatVectors} writes. A line that is not understood is left out. */
export function parseVectors(file: string, text: string): ParsedVectors {
  const [head = '', ...lines] = text.split('\n');
  const version = HEAD.exec(head)?.[1];
  const faults: Fault[] = [];
  const report = (line: number, message: string): void => {
    faults.push({ severity: 'warning', file, line, message: `${message}; ${REMEDY}` });
  };
  if (version === undefined) {
    report(1, 'the file does not begin with "encoder" and its version');
    return { vectors: null, faults };
  }
  const vectors = new Map<string, Int8Array>();
  let length: number | null = null;
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    const tab = line.indexOf('\t');
    const vector = Int8Array.from(Buffer.from(line.slice(0, Math.max(0, tab)), 'base64'));
    length ??= vector.length;
    if (vector.length === 0 || vector.length !== length) report(at + 2, 'this is no vector and its wording');
    else vectors.set(line.slice(tab + 1), vector);
  }
  return { vectors: { version, vectors }, faults };
}

/** One line for the version of the encoder, then one for each wording: its vector in base64, a tab, the wording. */
export function formatVectors({ version, vectors }: WordingVectors): string {
  const lines = [...vectors].map(([text, vector]) => `${Buffer.from(vector).toString('base64')}\t${text}`);
  return `${[`encoder ${version}`, ...lines].join('\n')}\n`;
}
