import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Encoder } from '../../core/encoder/encoder.ts';
import type { Knowledge, WordingVector, WordingVectors } from '../../core/knowledge.ts';
import { prepareTables } from '../../core/prepare-tables.ts';
import { toKept, vectorsFor } from '../../core/prepared/wording-vectors.ts';
import { analyseQuestion } from '../../core/question/analyse-question.ts';
import { describeError } from '../../knowledge/describe-error.ts';
import { formatFault, hasErrors } from '../../knowledge/fault.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { VECTORS } from '../../knowledge/read-folder.ts';
import { formatVectors } from '../../knowledge/vectors/parse-vectors.ts';
import type { CommandIo } from '../command-io.ts';
import { counted } from './counted.ts';

interface Made {
  readonly vectors: WordingVectors;
  readonly fresh: number;
}

/** Vectors that the same encoder made of the same words stay; those of wordings that are gone go. */
const makeVectors = (knowledge: Knowledge, encoder: Encoder): Made => {
  const tables = prepareTables(knowledge);
  const before = vectorsFor(knowledge);
  const wordings = new Map<string, WordingVector>();
  let fresh = 0;
  for (const { text } of knowledge.prepared) {
    if (wordings.has(text)) continue;
    const told = analyseQuestion(text, tables).told.en;
    const known = before.get(text);
    const isKnown = known?.told === told;
    if (!isKnown) fresh += 1;
    wordings.set(text, isKnown ? known : { told, vector: toKept(encoder.whole(told)) });
  }
  return { vectors: { version: encoder.version, wordings }, fresh };
};

/** Written beside and then put in its place, so that a running bot never reads a half of it. */
const writeWhole = async (path: string, text: string): Promise<void> => {
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
};

/** `vectors`: writes the vectors of the prepared questions, so that they are found by what they mean too. */
export async function runVectors({ folder }: { readonly folder: string }, io: CommandIo): Promise<number> {
  const refuse = (message: string): number => {
    io.err(`${message}\n`);
    return 1;
  };
  const loaded = await loadKnowledge({ folder });
  if (hasErrors(loaded.faults)) return refuse(`${loaded.faults.map(formatFault).join('\n')}\nmend these first`);
  const { encoder } = loaded.lexicon;
  if (!encoder) return refuse('the lexicon has no encoder; restore the folder lexicon/encoder from the program');
  const path = join(folder, VECTORS);
  io.out(`reading ${counted(loaded.prepared.length, 'prepared question')}; only new ones take time\n`);
  try {
    const { vectors, fresh } = makeVectors(loaded, encoder);
    await writeWhole(path, formatVectors(vectors));
    io.out(`${path}: ${counted(vectors.wordings.size, 'vector')}, ${fresh} of them new\n`);
    return 0;
  } catch (error) {
    return refuse(`cannot write ${path}: ${describeError(error)}; check the folder and its permissions`);
  }
}
