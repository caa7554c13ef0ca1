import type { BigIntStats, Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError, errorCode } from './describe-error.ts';
import type { Fault } from './fault.ts';

/** A file found in a folder. */
export interface FileEntry {
  /** Path relative to the knowledge folder, with forward slashes. */
  readonly file: string;
  readonly path: string;
  /** Changes when the file does. */
  readonly signature: string;
}

/** What stands in a folder and its sub-folders. */
export interface FolderScan {
  readonly files: readonly FileEntry[];
  /** Real folders seen, for watching. */
  readonly directories: readonly string[];
  /** Folders, relative, whose content could not be listed although they are there. */
  readonly unreadable: readonly string[];
  readonly faults: readonly Fault[];
  /** True when the folder itself does not exist. */
  readonly missing: boolean;
}

/** With these errors nothing stands there any more; with others (no permission) it may. */
const GONE = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);

/** A file changed this recently may change again within the clock's grain, so that its signature is not trusted. */
const UNSETTLED_MS = 2_000;

/** The entry of one file, or null when it is not there. */
export async function scanFile(folder: string, file: string): Promise<FileEntry | null> {
  const path = join(folder, file);
  try {
    const stats = await stat(path, { bigint: true });
    return stats.isFile() ? { file, path, signature: signatureOf(stats) } : null;
  } catch {
    return null;
  }
}

/** Lists the files below `folder`/`name` in a fixed order. Dot files are skipped; each real folder is entered once. */
export async function scanFolder(folder: string, name: string): Promise<FolderScan> {
  const walk: Walk = { folder, seen: new Set(), files: [], directories: [], unreadable: [], faults: [] };
  await enterFolder(walk, name);
  const { files, directories, unreadable, faults } = walk;
  const missing = directories.length === 0 && unreadable.length === 0;
  return { files: files.toSorted(byFile), directories, unreadable, faults, missing };
}

interface Walk {
  readonly folder: string;
  /** Real paths entered: a link back to one of them would never end. */
  readonly seen: Set<string>;
  readonly files: FileEntry[];
  readonly directories: string[];
  readonly unreadable: string[];
  readonly faults: Fault[];
}

function byFile(a: FileEntry, b: FileEntry): number {
  return a.file < b.file ? -1 : 1;
}

async function enterFolder(walk: Walk, name: string): Promise<void> {
  const path = join(walk.folder, name);
  let entries: readonly Dirent[];
  try {
    const real = await realpath(path);
    if (walk.seen.has(real)) return;
    walk.seen.add(real);
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (!GONE.has(errorCode(error))) walk.unreadable.push(name);
    walk.faults.push(
      faultOf(name, `cannot read the folder ${path}: ${describeError(error)}; create it or correct its permissions`),
    );
    return;
  }
  walk.directories.push(path);
  const visible = entries.filter((entry) => !entry.name.startsWith('.'));
  // Links come last, so that a file keeps its plain path when a link leads to it as well.
  const ordered = [
    ...visible.filter((entry) => !entry.isSymbolicLink()),
    ...visible.filter((entry) => entry.isSymbolicLink()),
  ];
  for (const entry of ordered) await visitEntry(walk, `${name}/${entry.name}`);
}

async function visitEntry(walk: Walk, name: string): Promise<void> {
  const path = join(walk.folder, name);
  try {
    const stats = await stat(path, { bigint: true });
    if (stats.isDirectory()) await enterFolder(walk, name);
    else if (stats.isFile()) walk.files.push({ file: name, path, signature: signatureOf(stats) });
    else walk.faults.push(faultOf(name, 'is neither a file nor a folder; remove it'));
  } catch (error) {
    if (!GONE.has(errorCode(error))) walk.unreadable.push(name);
    const why = errorCode(error) === 'ENOENT' ? 'it is gone, or a link to nothing' : describeError(error);
    walk.faults.push(faultOf(name, `cannot read it: ${why}; remove it or correct it`));
  }
}

function faultOf(file: string, message: string): Fault {
  return { severity: 'error', file, line: null, message };
}

function signatureOf({ ino, size, mtimeNs, ctimeNs, ctimeMs }: BigIntStats): string {
  const age = Date.now() - Number(ctimeMs);
  const settled = age > UNSETTLED_MS || age < -UNSETTLED_MS;
  return `${ino}:${size}:${mtimeNs}:${ctimeNs}${settled ? '' : `:${process.hrtime.bigint()}`}`;
}
