import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Concept, GlossaryEntry, IrregularWord, Lexicon } from '../../core/knowledge.ts';
import { createUsageReader, NO_USAGE } from '../../core/lexicon/usage.ts';
import { loadEncoder } from '../../encoder/load-encoder.ts';
import { describeError } from '../describe-error.ts';
import { compareFaults, type Fault } from '../fault.ts';
import { readTextFile, type TextFile } from '../read-text-file.ts';
import { parseConcepts } from './parse-concepts.ts';
import { parseGlossary } from './parse-glossary.ts';
import { parseIrregular } from './parse-irregular.ts';

/** The lexicon with the faults of its files. */
export interface LoadedLexicon {
  readonly lexicon: Lexicon;
  readonly faults: readonly Fault[];
}

const CLASSES = 'lexicon/classes.txt';
const IRREGULAR = 'lexicon/irregular.txt';
const GLOSSARY = 'lexicon/glossary.txt';
const USAGE = 'usage.en.tsv';
const ENCODER = 'encoder';

/** Loads general word knowledge. What cannot be read becomes a fault, the rest is used. */
export async function loadLexicon(folder: string, { encoder = true } = {}): Promise<LoadedLexicon> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.txt') && !name.startsWith('.')).sort();
    const files = names.map((name) => readTextFile({ file: `lexicon/${name}`, path: join(folder, name) }));
    const usage = createUsageReader(await readUsage(join(folder, USAGE)));
    const { lexicon, faults } = parseLexicon(await Promise.all(files));
    return { lexicon: { ...lexicon, usage, encoder: encoder ? loadEncoder(join(folder, ENCODER)) : null }, faults };
  } catch (error) {
    const message = `cannot read the lexicon folder ${folder}: ${describeError(error)}; restore it from the program`;
    const lexicon: Lexicon = { concepts: [], classes: [], irregular: [], glossary: [], usage: NO_USAGE, encoder: null };
    return { lexicon, faults: [{ severity: 'error', file: 'lexicon', line: null, message }] };
  }
}

/** The table of words of like use; a lexicon without one works too. */
async function readUsage(path: string): Promise<string> {
  try {
    return await readFile(path, 'latin1');
  } catch {
    return '';
  }
}

function parseLexicon(files: readonly TextFile[]): {
  readonly lexicon: Omit<Lexicon, 'usage' | 'encoder'>;
  readonly faults: readonly Fault[];
} {
  const concepts: Concept[] = [];
  const classes: Concept[] = [];
  const irregular: IrregularWord[] = [];
  const glossary: GlossaryEntry[] = [];
  const faults: Fault[] = [];
  const known = new Map<string, string>();
  for (const { file, text, faults: unreadable } of files) {
    faults.push(...unreadable);
    if (file === IRREGULAR) {
      const parsed = parseIrregular(file, text ?? '');
      irregular.push(...parsed.irregular);
      faults.push(...parsed.faults);
    } else if (file === GLOSSARY) {
      const parsed = parseGlossary(file, text ?? '');
      glossary.push(...parsed.glossary);
      faults.push(...parsed.faults);
    } else {
      const isClasses = file === CLASSES;
      const parsed = parseConcepts(file, text ?? '', isClasses ? new Map() : known);
      (isClasses ? classes : concepts).push(...parsed.concepts);
      faults.push(...parsed.faults);
    }
  }
  return { lexicon: { concepts, classes, irregular, glossary }, faults: faults.toSorted(compareFaults) };
}
