import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { formatFault } from '../../src/knowledge/fault.ts';
import { type LoadedKnowledge, loadKnowledge } from '../../src/knowledge/load-knowledge.ts';

/** Files by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Front matter and a body that make a good source. */
export const GOOD = article('title: Mars');

export function article(frontMatter: string, body = 'The probe landed on Mars. It is the third.'): string {
  return `---\n${frontMatter}\n---\n\n${body}\n`;
}

export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

/** A real folder with an empty lexicon, removed when the test is over. */
export async function temporaryFolder(files: Files = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFiles(folder, { 'lexicon/empty.txt': '', ...files });
  return folder;
}

/** Loads a folder with its own lexicon. */
export function loadFrom(folder: string): Promise<LoadedKnowledge> {
  return loadKnowledge({ folder, lexiconFolder: join(folder, 'lexicon') });
}

/** Loads files from a folder of their own. */
export async function load(files: Files): Promise<LoadedKnowledge> {
  return loadFrom(await temporaryFolder(files));
}

/** The faults of files, as an editor reads them. */
export async function faultsOf(files: Files): Promise<readonly string[]> {
  return (await load(files)).faults.map(formatFault);
}
