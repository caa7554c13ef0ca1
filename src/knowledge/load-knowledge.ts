import type { Knowledge, Lexicon, PreparedQuestion } from '../core/knowledge.ts';
import type { Source } from '../core/model.ts';
import { assembleKnowledge, type FolderContent } from './assemble-knowledge.ts';
import { DEFAULT_LEXICON_FOLDER } from './default-folders.ts';
import { loadLexicon } from './lexicon/load-lexicon.ts';
import { readFolder } from './read-folder.ts';
import { servableSources } from './sources/stored-source.ts';

/** The content of a knowledge folder with the program's lexicon. Sources that may not be served are in it. */
export interface LoadedKnowledge extends FolderContent {
  readonly lexicon: Lexicon;
}

/** Which folders to load. The lexicon is the program's own unless told otherwise. */
export interface KnowledgeFolders {
  /** The folder that holds `sources/`. */
  readonly folder: string;
  readonly lexiconFolder?: string;
  /** Whether the lexicon's encoder is used; it is unless told otherwise. */
  readonly encoder?: boolean;
}

/** Loads a knowledge folder. Never throws: what is wrong stands in `faults`, the rest is loaded. */
export async function loadKnowledge({ folder, ...lexiconOptions }: KnowledgeFolders): Promise<LoadedKnowledge> {
  const [reading, lexicon] = await Promise.all([
    readFolder(folder),
    loadLexicon(lexiconOptions.lexiconFolder ?? DEFAULT_LEXICON_FOLDER, lexiconOptions),
  ]);
  const content = assembleKnowledge(reading);
  return { ...content, lexicon: lexicon.lexicon, faults: [...content.faults, ...lexicon.faults] };
}

/** What the core may answer from at a moment. */
export function servedKnowledge(loaded: Omit<LoadedKnowledge, 'faults'>, now: Date): Knowledge {
  const sources = servableSources(loaded.sources, now);
  return {
    sources,
    lexicon: loaded.lexicon,
    prepared: servedQuestions(loaded.prepared, sources),
    names: loaded.names,
    vectors: loaded.vectors,
  };
}

/** The prepared questions of sources that are served. */
function servedQuestions(
  prepared: readonly PreparedQuestion[],
  sources: readonly Source[],
): readonly PreparedQuestion[] {
  const ids = new Set(sources.map(({ id }) => id));
  return prepared.filter(({ source }) => ids.has(source));
}
