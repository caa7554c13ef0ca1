import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');

const FORBIDDEN_IMPORTS: readonly (readonly [what: string, code: string])[] = [
  ['the file system', "import { readFileSync } from 'node:fs';\nexport const text = readFileSync('x', 'utf8');\n"],
  ['the file system, by its old name', "import fs from 'fs';\nexport const read = fs.readFileSync;\n"],
  ['the environment', "import process from 'node:process';\nexport const folder = process.env['FOLDER'];\n"],
  ['a platform', "import { messages } from '../../platforms/messages.ts';\nexport const words = messages('en');\n"],
  ['a type of a platform', "import type { Platform } from '../../platforms/platform.ts';\nexport type P = Platform;\n"],
  ['the reader of the folder', "export { loadKnowledge } from '../../knowledge/load-knowledge.ts';\n"],
  ['the settings', "import { readConfig } from '../../config.ts';\nexport const config = readConfig();\n"],
  ['a chat library', "import { Client } from 'discord.js';\nexport const client = Client;\n"],
];

const FORBIDDEN_GLOBALS: readonly (readonly [what: string, code: string])[] = [
  ['the environment', "export const folder = process.env['FOLDER'];\n"],
  ['a clock', 'export const now = () => performance.now();\n'],
  ['the network', "export const page = () => fetch('https://example.org');\n"],
  ['a timer', 'export const later = (task: () => void) => setTimeout(task, 1);\n'],
];

const ALLOWED = "import type { Answer } from '../model.ts';\nexport type Planted = Answer;\n";

const run = promisify(execFile);

const outputOf = (failure: unknown): string => {
  const { stdout } = failure as { stdout?: string };
  if (stdout === undefined) throw failure;
  return stdout;
};

/** What the linter says of files that are planted in the core, and removed again: one line a fault. */
const lintPlanted = async (files: readonly string[]): Promise<string> => {
  const folder = await mkdtemp(join(ROOT, 'src/core/planted-by-import-rule-test-'));
  try {
    await Promise.all(files.map((code, at) => writeFile(join(folder, `planted-${at}.ts`), code)));
    const { stdout } = await run(process.execPath, [BIOME, 'lint', '--reporter=github', folder], { cwd: ROOT });
    return stdout;
  } catch (failure) {
    return outputOf(failure);
  } finally {
    await rm(folder, { recursive: true });
  }
};

describe('the rule that the core knows no platform, file, network, environment or clock', () => {
  const plants = [...FORBIDDEN_IMPORTS, ...FORBIDDEN_GLOBALS].map(([, code]) => code);
  let faults: readonly string[] = [];

  const faultsOf = (code: string): string => {
    const name = `planted-${[...plants, ALLOWED].indexOf(code)}.ts`;
    return faults.filter((line) => line.includes(name)).join('\n');
  };

  beforeAll(async () => {
    faults = (await lintPlanted([...plants, ALLOWED])).split('\n');
  });

  it.each(FORBIDDEN_IMPORTS)('is broken by importing %s', (_, code) => {
    expect(faultsOf(code)).toContain('noRestrictedImports');
    expect(faultsOf(code)).toContain('The core knows no platform');
  });

  it.each(FORBIDDEN_GLOBALS)('is broken by using %s', (_, code) => {
    expect(faultsOf(code)).toContain('noRestrictedGlobals');
  });

  it('is kept by what the core does', () => {
    expect(faultsOf(ALLOWED)).toBe('');
  });
});

const CORE = join(ROOT, 'src/core');

/** The libraries that the core is built on: plain functions over text. */
const LIBRARIES = ['minisearch', '@orama/stemmers/', '@orama/stopwords/'];

const importsOf = (code: string): string[] =>
  [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, path = '']) => path);

/** What a file of the core has that would make the same question answered differently tomorrow, or elsewhere. */
const strangersIn = (file: string, code: string): string[] => [
  ...importsOf(code).filter((path) =>
    path.startsWith('.')
      ? relative(CORE, resolve(dirname(file), path)).startsWith('..')
      : !LIBRARIES.some((library) => path === library || path.startsWith(library)),
  ),
  ...(code.match(/\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bglobalThis\b|\bimport\.meta\b|\bimport\((?!['"])/g) ??
    []),
];

describe('the core', () => {
  it('holds no more than its own files and libraries of plain functions', async () => {
    const entries = await readdir(CORE, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.name.endsWith('.ts') && !entry.parentPath.includes('planted-by-'));
    expect(files.length).toBeGreaterThan(20);
    for (const { parentPath, name } of files) {
      const file = join(parentPath, name);
      expect({ file, strangers: strangersIn(file, await readFile(file, 'utf8')) }).toEqual({ file, strangers: [] });
    }
  });

  it.each([
    ["export const read = () => import('node:fs/promises');", 'node:fs/promises'],
    ["import os from 'os';", 'os'],
    ["import { startDesk } from '../start-desk.ts';", '../start-desk.ts'],
    ["export { messages } from '../platforms/messages.ts';", '../platforms/messages.ts'],
    ['export const now = () => Date.now();', 'Date.now'],
    ['export const now = () => new Date();', 'new Date()'],
    ['export const id = Math.random();', 'Math.random'],
    ['export const folder = globalThis.process.env;', 'globalThis'],
  ])('would be found out with %s', (code, stranger) => {
    expect(strangersIn(join(CORE, 'planted.ts'), code)).toEqual([stranger]);
  });
});
