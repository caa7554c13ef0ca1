import { spawn } from 'node:child_process';
import { percentile } from './measure.ts';

/** A program to start, from the package's folder. */
export interface ColdCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
}

const RUNS = 3;

const runOnce = ({ program, args, folder }: ColdCommand): Promise<number> =>
  new Promise((settle, fail) => {
    const began = performance.now();
    let printed = Number.NaN;
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', () => {
      printed = performance.now() - began;
    });
    child.on('error', (cause) => fail(new Error(`Cannot start "${program}"; is it installed?`, { cause })));
    child.on('close', (code) => {
      if (code === 0 && !Number.isNaN(printed)) settle(printed);
      else
        fail(
          new Error(`Cannot measure "${[program, ...args].join(' ')}": it ended with ${code} and printed no answer.`),
        );
    });
  });

/** Milliseconds from starting the program to its last printed words: the median of three runs. */
export const measureColdStart = async (command: ColdCommand): Promise<number> => {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await runOnce(command));
  return percentile(times, 0.5);
};
