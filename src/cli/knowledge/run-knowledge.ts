import type { CommandIo } from '../command-io.ts';
import { runAdd } from './add.ts';
import { runCheck } from './check.ts';
import { runDiff } from './diff.ts';
import { runList } from './list.ts';
import { parseCommand } from './parse-command.ts';
import { runQuestions } from './questions.ts';
import { USAGE } from './usage.ts';
import { runVectors } from './vectors.ts';

/** Runs `npm run knowledge`. Returns the exit code: 0 done, 1 faults or refused, 2 wrong usage. */
export async function runKnowledge(argv: readonly string[], io: CommandIo): Promise<number> {
  const command = parseCommand(argv);
  switch (command.kind) {
    case 'help':
      io.out(USAGE);
      return 0;
    case 'wrong':
      io.err(`${command.message}\n\n${USAGE}`);
      return 2;
    case 'check':
      return runCheck(command.folder, io);
    case 'diff':
      return runDiff(command, io);
    case 'list':
      return runList(command, io);
    case 'add':
      return runAdd(command, io);
    case 'questions':
      return runQuestions(command, io);
    case 'vectors':
      return runVectors(command, io);
  }
}
