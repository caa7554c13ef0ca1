import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStores } from '../../src/stores/open-stores.ts';

/** A path for a database in a folder of its own, which goes with the test. */
export const aFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'desk.db');
};

/** Stores as the program opens them, and what it says of them. */
export const openForTest = async (file: string, key: string | null = null) => {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const opened = await openStores({ url: `file:${file}`, key, log: { info: say, warn: say, error: say } });
  onTestFinished(() => opened.close());
  return { ...opened, lines };
};

/** A program of this folder in a process of its own. */
export const runProcess = (program: string, ...args: readonly string[]) => {
  const path = new URL(program, import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const output = { text: '' };
  child.stdout.on('data', (data) => {
    output.text += data;
  });
  const ended = once(child, 'close');
  return {
    output,
    ended,
    kill: async (): Promise<void> => {
      child.kill('SIGKILL');
      await ended;
    },
    /** What it said in whole lines. */
    lines: (): readonly string[] => output.text.split('\n').slice(0, -1),
  };
};
