import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Encoder } from '../../core/encoder/encoder.ts';
import type { Knowledge } from '../../core/knowledge.ts';
import { prepareTables } from '../../core/prepare-tables.ts';
import { analyseQuestion } from '../../core/question/analyse-question.ts';
import { describeError } from '../../knowledge/describe-error.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { VECTORS } from '../../knowledge/read-folder.ts';
import { formatVectors } from '../../knowledge/vectors/parse-vectors.ts';
import type { CommandIo } from '../command-io.ts';
import { counted } from './counted.ts';

/** Vectors are kept as 127ths. */
const ONE = 127;

/** Those that the same encoder has made before stay, new ones are made, those of wordings that are gone go. */
const makeVectors = (knowledge: Knowledge, encoder: Encoder): { vectors: Map<string, Int8Array>; made: number } => {
  const tables = prepareTables(knowledge);
  const before = knowledge.vectors?.version === encoder.version ? knowledge.vectors.vectors : new Map();
  const vectors = new Map<string, Int8Array>();
  let made = 0;
  for (const { text } of knowledge.prepared) {
    if (vectors.has(text)) continue;
    const known = before.get(text);
    if (!known) made += 1;
    const whole = () => encoder.whole(analyseQuestion(text, tables).told.en);
    vectors.set(text, known ?? Int8Array.from(whole(), (value) => Math.round(value * ONE)));
  }
  return { vectors, made };
};

/** `vectors`: writes the vectors of the prepared questions, so that they are found by what they mean too. */
export async function runVectors({ folder }: { readonly folder: string }, io: CommandIo): Promise<number> {
  const loaded = await loadKnowledge({ folder });
  const { encoder } = loaded.lexicon;
  if (!encoder) {
    io.err('the lexicon has no encoder; restore the folder lexicon/encoder from the program\n');
    return 1;
  }
  const { vectors, made } = makeVectors(loaded, encoder);
  const path = join(folder, VECTORS);
  try {
    await writeFile(path, formatVectors({ version: encoder.version, vectors }));
  } catch (error) {
    io.err(`cannot write ${path}: ${describeError(error)}; check the name of the folder and its permissions\n`);
    return 1;
  }
  io.out(`${path}: ${counted(vectors.size, 'vector')}, ${made} of them new\n`);
  return 0;
}
