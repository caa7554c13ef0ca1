import type { WordingVector, WordingVectors } from '../../core/knowledge.ts';
import type { Fault } from '../fault.ts';

/** The vectors of a file with its faults. */
export interface ParsedVectors {
  readonly vectors: WordingVectors | null;
  readonly faults: readonly Fault[];
}

const HEAD = /^encoder (\S+) (\d+)$/;
const REMEDY = 'make the vectors again with npm run knowledge -- vectors';

/** A line: the vector in base64, the wording, and what the encoder was told instead of it where that is other words. */
const readLine = (line: string, size: number): readonly [string, WordingVector] | null => {
  const [code = '', wording = '', told = wording] = line.split('\t');
  const vector = Int8Array.from(Buffer.from(code, 'base64'));
  return vector.length === size && wording !== '' ? [wording, { told, vector }] : null;
};

/** Parses what {@link formatVectors} writes. Lines that are not understood are left out and counted. */
export function parseVectors(file: string, text: string): ParsedVectors {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const faultOf = (line: number, message: string): Fault => ({
    severity: 'warning',
    file,
    line,
    message: `${message}; ${REMEDY}`,
  });
  const [, version, size] = HEAD.exec(head) ?? [];
  if (version === undefined)
    return { vectors: null, faults: [faultOf(1, 'the first line is not "encoder VERSION SIZE"')] };
  const wordings = new Map<string, WordingVector>();
  const broken: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    const entry = readLine(line, Number(size));
    if (entry) wordings.set(...entry);
    else broken.push(at + 2);
  }
  const [first] = broken;
  const faults = first === undefined ? [] : [faultOf(first, `${broken.length} lines from here on are no vectors`)];
  return { vectors: { version, wordings }, faults };
}

/** One line for the encoder's version and the length of a vector, then one for each wording. */
export function formatVectors({ version, wordings }: WordingVectors): string {
  const [first] = wordings.values();
  const lines = [...wordings].map(([wording, { told, vector }]) =>
    [Buffer.from(vector).toString('base64'), wording, ...(told === wording ? [] : [told])].join('\t'),
  );
  return `${[`encoder ${version} ${first?.vector.length ?? 0}`, ...lines].join('\n')}\n`;
}
