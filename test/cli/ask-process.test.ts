import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = join(ROOT, 'src/cli/ask.ts');
const STORY = join(ROOT, 'test/evaluation/stories/stadium-affair');

const run = (argv: readonly string[], stdin: string, stopReadingAfter = Number.POSITIVE_INFINITY) =>
  new Promise<{ code: number | null; out: string; err: string }>((settle, fail) => {
    const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, ...argv], { cwd: ROOT });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.length > stopReadingAfter) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.stdin.on('error', () => {});
    child.on('error', fail);
    child.on('close', (code) => settle({ code, out, err }));
    child.stdin.end(stdin);
  });

/** Every file and package that a file of src imports, directly or not. */
const importsOf = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)) {
    if (path.startsWith('.')) importsOf(resolve(dirname(file), path), seen);
    else seen.add(path);
  }
  return seen;
};

describe('the ask program', () => {
  it('answers from another folder with one JSON value on standard output', async () => {
    const { code, out, err } = await run(['--json', '--knowledge', STORY, 'Who resigned?'], '');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ question: 'Who resigned?', as_of: { sources: 2 } });
  });

  it('names a folder that cannot be read', async () => {
    const { code, out, err } = await run(['--knowledge', '/nowhere', 'Who resigned?'], '');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Cannot read the knowledge folder "/nowhere"');
  });

  it('ends quietly when its reader has gone', async () => {
    const stdin = '{"question":"Who resigned?"}\n'.repeat(2000);
    const { code, err } = await run(['--jsonl', '--knowledge', STORY], stdin, 10);
    expect(code).toBe(0);
    expect(err).not.toContain('EPIPE');
  });

  it('loads no chat platform', () => {
    const imports = [...importsOf(PROGRAM)];
    expect(imports.some((name) => name.endsWith('create-answerer.ts'))).toBe(true);
    expect(imports.filter((name) => /discord\.js|@slack/.test(name))).toEqual([]);
  });
});
