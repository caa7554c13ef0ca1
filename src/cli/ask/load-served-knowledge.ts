import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knowledge } from '../../core/knowledge.ts';
import { formatFault } from '../../knowledge/fault.ts';
import { type KnowledgeFolders, loadKnowledge, servedKnowledge } from '../../knowledge/load-knowledge.ts';
import { cleanLine } from '../../platforms/terminal/clean-text.ts';
import { CommandFailure } from './run-ask.ts';

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
};

/** Loads what may be served now from a folder that holds `sources/`; `warn` is told of each error in it. */
export const loadServedKnowledge = async (
  { folder, encoder = true }: KnowledgeFolders,
  warn: (line: string) => void,
): Promise<Knowledge> => {
  if (!(await isFolder(join(folder, 'sources')))) {
    throw new CommandFailure(
      `Cannot read the knowledge folder "${folder}": it has no folder sources/. Give a folder that holds one with --knowledge.`,
    );
  }
  const loaded = await loadKnowledge({ folder, encoder });
  for (const fault of loaded.faults) if (fault.severity === 'error') warn(cleanLine(formatFault(fault)));
  return servedKnowledge(loaded, new Date());
};
