import type { Fault } from './fault.ts';
import { type FileReading, readFiles } from './read-files.ts';
import { readTextFile, type TextFile } from './read-text-file.ts';
import { type FileEntry, type FolderScan, scanFile, scanFolder } from './scan-folder.ts';
import { readSource } from './sources/read-source.ts';
import type { SourceReading } from './sources/source-reading.ts';

/** Everything read from a knowledge folder, file by file, before the files are checked against each other. */
export interface FolderReading {
  readonly sources: ReadonlyMap<string, FileReading<SourceReading>>;
  readonly questions: ReadonlyMap<string, FileReading<TextFile>>;
  readonly names: ReadonlyMap<string, FileReading<TextFile>>;
  readonly vectors: ReadonlyMap<string, FileReading<TextFile>>;
  readonly directories: readonly string[];
  readonly faults: readonly Fault[];
}

/** A folder of which nothing is read yet. */
export const NOTHING_READ: FolderReading = {
  sources: new Map(),
  questions: new Map(),
  names: new Map(),
  vectors: new Map(),
  directories: [],
  faults: [],
};

const NAMES = 'names.yaml';
/** Vectors of the prepared questions, made by a command. */
export const VECTORS = 'vectors.txt';

/** Reads a knowledge folder. Files that have not changed since `previous` are not read again. Never throws. */
export async function readFolder(folder: string, previous: FolderReading = NOTHING_READ): Promise<FolderReading> {
  const [sources, questions, names, vectors] = await Promise.all([
    scanFolder(folder, 'sources'),
    scanFolder(folder, 'questions'),
    scanFile(folder, NAMES),
    scanFile(folder, VECTORS),
  ]);
  const [readSources, readQuestions, readNames, readVectors] = await Promise.all([
    readFiles(sources.files.filter(isSourceFile), previous.sources, readSource),
    readFiles(questions.files.filter(isQuestionsFile), previous.questions, readTextFile),
    readFiles(names === null ? [] : [names], previous.names, readTextFile),
    readFiles(vectors === null ? [] : [vectors], previous.vectors, readTextFile),
  ]);
  return {
    sources: new Map([...keptOf(previous.sources, sources), ...readSources]),
    questions: new Map([...keptOf(previous.questions, questions), ...readQuestions]),
    names: readNames,
    vectors: readVectors,
    directories: [folder, ...sources.directories, ...questions.directories],
    faults: [
      ...sources.faults,
      ...(questions.missing ? [] : questions.faults),
      ...sources.files
        .filter((entry) => !isSourceFile(entry))
        .map((entry) => notServed(entry, 'only .md and .txt are read')),
      ...questions.files
        .filter((entry) => !isQuestionsFile(entry))
        .map((entry) => notServed(entry, 'only .md is read')),
    ],
  };
}

function isSourceFile({ file }: FileEntry): boolean {
  return /\.(md|txt)$/i.test(file);
}

function isQuestionsFile({ file }: FileEntry): boolean {
  return /\.md$/i.test(file);
}

function notServed({ file }: FileEntry, why: string): Fault {
  return { severity: 'warning', file, line: null, message: `is not used: ${why} here; save it as text or remove it` };
}

/** What could not be listed just now may still be there: only what is surely gone goes. */
function keptOf<T>(previous: ReadonlyMap<string, T>, { unreadable }: FolderScan): readonly (readonly [string, T])[] {
  return [...previous].filter(([file]) => unreadable.some((name) => file === name || file.startsWith(`${name}/`)));
}
