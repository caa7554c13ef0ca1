import { parse } from 'node:path';
import type { PreparedQuestion, StoryName, WordingVectors } from '../core/knowledge.ts';
import type { Fault } from './fault.ts';
import { compareFaults } from './fault.ts';
import { nearestWord } from './nearest-word.ts';
import { parseNames } from './parse-names.ts';
import { parseQuestions } from './questions/parse-questions.ts';
import type { FolderReading } from './read-folder.ts';
import type { TextFile } from './read-text-file.ts';
import { showValue } from './show-value.ts';
import { type CheckedSources, checkSources } from './sources/check-sources.ts';
import type { StoredSource } from './sources/stored-source.ts';
import { type ParsedVectors, parseVectors } from './vectors/parse-vectors.ts';

/** The content of a knowledge folder, checked, with all its faults. */
export interface FolderContent {
  readonly sources: readonly StoredSource[];
  /** Files and folders below `sources/` that are left out for their faults, by name. */
  readonly leftOut: readonly string[];
  readonly prepared: readonly PreparedQuestion[];
  readonly names: readonly StoryName[];
  readonly vectors: WordingVectors | null;
  readonly faults: readonly Fault[];
}

/** Checks what was read from a folder against itself. */
export function assembleKnowledge(reading: FolderReading): FolderContent {
  const readings = [...reading.sources.values()]
    .map(({ value }) => value)
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const checked = checkSources(readings);
  const questions = [...reading.questions.values()].map(({ value }) => readQuestions(value, checked));
  const names = [...reading.names.values()].map(({ value }) => readNames(value));
  const vectors = [...reading.vectors.values()].map(({ value }) => readVectors(value));
  const parts = [...readings, checked, ...questions, ...names, ...vectors];
  return {
    sources: checked.sources,
    leftOut: [...new Set([...checked.leftOut, ...unreadFiles(reading)])].toSorted(),
    prepared: questions.flatMap(({ prepared }) => prepared),
    names: names.flatMap((part) => part.names),
    vectors: vectors[0]?.vectors ?? null,
    faults: [...reading.faults, ...parts.flatMap(({ faults }) => faults)].toSorted(compareFaults),
  };
}

/** What the folder lists but what could not be read at all, such as a link to nothing. */
function unreadFiles({ faults }: FolderReading): readonly string[] {
  const unread = faults.filter(({ severity, file }) => severity === 'error' && file.startsWith('sources/'));
  return unread.map(({ file }) => file);
}

type Questions = Pick<FolderContent, 'prepared' | 'faults'>;

function readQuestions({ file, text, faults }: TextFile, { sources, ids }: CheckedSources): Questions {
  const id = parse(file).name;
  const source = sources.find((candidate) => candidate.id === id);
  if (text === null) return { prepared: [], faults };
  if (source !== undefined) return parseQuestions(file, text, source);
  // Questions of a source that is left out for its own faults are not at fault themselves.
  if (ids.has(id)) return { prepared: [], faults: [] };
  const near = nearestWord(id, ids);
  const remedy = near === null ? 'name it like the source, or remove it' : `did you mean ${near}.md?`;
  const message = `no source has the id ${showValue(id)}; ${remedy}`;
  return { prepared: [], faults: [{ severity: 'error', file, line: 1, message }] };
}

function readNames({ file, text, faults }: TextFile): Pick<FolderContent, 'names' | 'faults'> {
  return text === null ? { names: [], faults } : parseNames(file, text);
}

/** Thousands of vectors are not read again while their file stays the same. */
const parsedVectors = new WeakMap<TextFile, ParsedVectors>();

function readVectors(content: TextFile): ParsedVectors {
  const { file, text, faults } = content;
  const parsed = parsedVectors.get(content) ?? (text === null ? { vectors: null, faults } : parseVectors(file, text));
  parsedVectors.set(content, parsed);
  return parsed;
}
