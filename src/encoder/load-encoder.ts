import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Encoder } from '../core/encoder/encoder.ts';
import { createEncoder } from './create-encoder.ts';
import { readTensors } from './read-tensors.ts';
import { createTransformer } from './transformer.ts';
import { createPieceReader } from './word-pieces.ts';

const PIECES = 'pieces.txt';
const VERSION = 'version.txt';
/** The model's file is kept in parts; together they are one in the safetensors format. */
const PART = /^model\.safetensors\.\d+$/;

const open = (folder: string, version: string): Encoder => {
  const lines = readFileSync(join(folder, PIECES), 'utf8').trimEnd().split('\n');
  const parts = readdirSync(folder).filter((name) => PART.test(name));
  const model = Buffer.concat(parts.sort().map((name) => readFileSync(join(folder, name))));
  const transformer = createTransformer(readTensors(model));
  const pieces = new Map(lines.map((piece, number) => [piece, number]));
  return createEncoder(version, createPieceReader(pieces, transformer.longest), transformer);
};

/** The encoder of a folder, read when it is first needed; null when the folder has none. */
export const loadEncoder = (folder: string): Encoder | null => {
  if (![PIECES, VERSION].every((name) => existsSync(join(folder, name)))) return null;
  const version = readFileSync(join(folder, VERSION), 'utf8').trim();
  let opened: Encoder | null = null;
  const encoder = (): Encoder => {
    opened ??= open(folder, version);
    return opened;
  };
  return {
    version,
    whole: (text) => encoder().whole(text),
    compare: (question, sentences) => encoder().compare(question, sentences),
    between: (one, other) => encoder().between(one, other),
    prepare: (sentences) => encoder().prepare(sentences),
  };
};
