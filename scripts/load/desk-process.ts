import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Megabytes: live objects after a collection, and all that the process holds. */
const memory = z.object({ heap: z.number(), resident: z.number() });
export type Memory = z.infer<typeof memory>;

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const PRELOADED = [import.meta.resolve('tsx'), new URL('./report-memory.ts', import.meta.url).href];
const START_MS = 30_000;
const STOP_MS = 15_000;

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(timer);
};

/** Resolves with the first line that matches; rejects when the program ends or is silent for too long. */
const lineThat = (child: ChildProcess, matches: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    const said: string[] = [];
    const fail = (what: string): void =>
      reject(new Error(`Cannot measure: the program ${what} before it was ready. It said: ${said.join(' / ')}`));
    const timer = setTimeout(() => fail('was silent for too long'), START_MS);
    child.once('exit', () => fail('ended'));
    createInterface({ input: child.stderr ?? process.stdin }).on('line', (line) => {
      said.push(line);
      if (!matches.test(line)) return;
      clearTimeout(timer);
      resolve(line);
    });
  });

/**
 * The program as `npm start` starts it, in a process of its own, in an empty folder, with these settings alone: it can
 * reach nothing but what they name.
 */
export const startDeskProcess = async (settings: Readonly<Record<string, string>>, ready: RegExp) => {
  const folder = await mkdtemp(join(tmpdir(), 'dispute-desk-load-'));
  const child = fork(MAIN, [], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ...settings },
    execArgv: ['--expose-gc', ...PRELOADED.flatMap((module) => ['--import', module])],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const stop = async (): Promise<void> => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const line = await lineThat(child, ready);
    return {
      /** The line that told that it was ready. */
      line,
      stop,
      async memory(): Promise<Memory> {
        const told = once(child, 'message', { signal: AbortSignal.timeout(STOP_MS) });
        child.send('memory');
        return memory.parse((await told)[0]);
      },
    };
  } catch (failure) {
    await stop();
    throw failure;
  }
};
