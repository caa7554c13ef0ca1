import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadCorrected } from '../../src/cli/ask/load-corrected.ts';
import { runAsk } from '../../src/cli/ask/run-ask.ts';
import { keepArchive } from '../../src/corrections/keep-archive.ts';
import { article, loadFrom, temporaryFolder } from '../knowledge/temporary-folder.ts';
import { createFakeAnswerer } from '../platforms/fake-answerer.ts';
import { aFile, openForTest } from '../stores/stores-in-files.ts';

const BODY = 'The strike began on 3 March. It ended on Monday.';

let database = '';
let folder = '';

beforeEach(async () => {
  database = aFile();
  folder = await temporaryFolder({ 'sources/harbour.md': article('title: Harbour', BODY) });
  vi.stubEnv('DATABASE_URL', `file:${database}`);
  vi.stubEnv('KNOWLEDGE_DIR', folder);
});

afterEach(() => vi.unstubAllEnvs());

const ask = async (...argv: readonly string[]) => {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const { answerer } = createFakeAnswerer();
  const code = await runAsk({
    argv,
    environment: {},
    version: '1.2.3',
    stdin: Readable.from([]),
    stdout,
    stderr,
    load: async () => answerer,
    corrected: loadCorrected,
  });
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
};

const write = (body: string) => writeFile(join(folder, 'sources/harbour.md'), article('title: Harbour', body));

/** What a running bot does when it serves what stands in the folder. */
const serve = async (at: number) => {
  const { stores } = await openForTest(database);
  const { sources } = await loadFrom(folder);
  await keepArchive({ served: sources, stored: sources }, stores, at);
};

describe('npm run ask -- corrections', () => {
  it('says so when there is no database, and makes none', async () => {
    const { code, out, err } = await ask('corrections');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('There is no database here yet');
    vi.stubEnv('DATABASE_URL', 'memory:');
    expect((await ask('corrections')).out).toBe(out);
    expect(existsSync(database)).toBe(false);
  });

  it('lists every sentence that was corrected, with what stands there now', async () => {
    await serve(10);
    expect((await ask('corrections')).out).toBe('Nothing was corrected in the sources that I have served.\n');
    await write(BODY.replace('Monday', 'Tuesday').replace('The strike began on 3 March. ', ''));
    await serve(20);
    const { code, out, err } = await ask('corrections');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        'What was corrected in the sources:',
        '',
        'Shown then, superseded: “The strike began on 3 March.”',
        '“Harbour” no longer says this.',
        '',
        'Shown then, superseded: “It ended on Monday.”',
        'The source says now: “It ended on Tuesday.”',
        'Harbour · paragraph 1 · publisher and date not given',
        '',
      ].join('\n'),
    );
    expect((await ask('corrections', '--language', 'es')).out).toContain(
      'La fuente dice ahora: «It ended on Tuesday.»',
    );
  });

  it('gives the same as JSON', async () => {
    await serve(10);
    await write(BODY.replace('Monday', 'Tuesday'));
    await serve(20);
    expect(JSON.parse((await ask('corrections', '--json')).out)).toEqual([
      {
        kind: 'changed',
        source: 'harbour',
        was: 'It ended on Monday.',
        now: { source: 'harbour', file: 'sources/harbour.md', text: 'It ended on Tuesday.', paragraph: 1 },
      },
    ]);
  });

  it('tells of the folder that is given, and nothing of sources that are not in it', async () => {
    await serve(10);
    await write(BODY.replace('Monday', 'Tuesday'));
    await serve(20);
    const other = await temporaryFolder({ 'sources/other.md': article('title: Other') });
    expect((await ask('corrections', '--knowledge', other)).out).toContain('Nothing was corrected');
    const missing = await ask('corrections', '--knowledge', '/nowhere');
    expect([missing.code, missing.out]).toEqual([1, '']);
    expect(missing.err).toContain('Cannot read the knowledge folder "/nowhere"');
  });

  it('explains a setting that cannot be used, and a database that cannot be opened', async () => {
    vi.stubEnv('DATABASE_URL', `file:${folder}`);
    const { code, out, err } = await ask('corrections');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('The database cannot be read');
    vi.stubEnv('DATABASE_URL', 'postgres://x');
    const wrong = await ask('corrections');
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('DATABASE_URL "postgres://x" cannot be used');
    expect(wrong.err).not.toContain('question');
  });
});
