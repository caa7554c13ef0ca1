import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../../src/core/knowledge.ts';
import type { Source } from '../../src/core/model.ts';
import { formatFault, hasErrors } from '../../src/knowledge/fault.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';

/** An annotated question, in the format of test/evaluation. */
export interface AnnotatedQuestion {
  readonly id: string;
  readonly question: string;
  readonly kind: string;
  readonly answerable: boolean;
  readonly gold: readonly string[];
  readonly must_cover?: readonly (readonly string[])[];
}

/** A folder of sources with its annotated questions. */
export interface QuestionSet {
  readonly name: string;
  readonly sources: readonly Source[];
  readonly lexicon: Lexicon;
  readonly questions: readonly AnnotatedQuestion[];
  /** Exact texts of the annotated sentences by id. */
  readonly sentences: Readonly<Record<string, string>>;
}

const readJsonl = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): T => JSON.parse(line));

/** Loads a set from its folder; `knowledge` names the folder of its sources when that is another. */
export const loadSet = async (name: string, folder: string, knowledge = folder): Promise<QuestionSet> => {
  const loaded = await loadKnowledge({ folder: knowledge });
  if (hasErrors(loaded.faults))
    throw new Error(`${knowledge} has faults:\n${loaded.faults.map(formatFault).join('\n')}`);
  return {
    name,
    sources: loaded.sources,
    lexicon: loaded.lexicon,
    questions: readJsonl(join(folder, 'questions.jsonl')),
    sentences: JSON.parse(readFileSync(join(folder, 'sentences.json'), 'utf8')),
  };
};
