import type { Answerer } from '../../core/answerer.ts';
import { createAnswerer } from '../../core/create-answerer.ts';
import type { KnowledgeFolders } from '../../knowledge/load-knowledge.ts';
import { loadServedKnowledge } from './load-served-knowledge.ts';

/** An answerer over a folder. */
export const loadAnswerer = async (from: KnowledgeFolders, warn: (line: string) => void): Promise<Answerer> =>
  createAnswerer(await loadServedKnowledge(from, warn));
