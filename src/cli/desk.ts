import { ConfigError, readConfig } from '../config.ts';
import { StoreError } from '../stores/store-error.ts';
import { runCorrections } from './desk/corrections.ts';
import { systemIo } from './knowledge/command-io.ts';

const COMMANDS = { corrections: runCorrections } as const;

const isCommand = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name);

const run = async ([name = '', ...argv]: readonly string[]): Promise<number> => {
  if (isCommand(name)) return COMMANDS[name](argv, readConfig(), systemIo);
  systemIo.err(`Usage: npm run desk -- ${Object.keys(COMMANDS).join('|')}\n`);
  return 2;
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (failure) {
  if (!(failure instanceof ConfigError || failure instanceof StoreError)) throw failure;
  systemIo.err(`${failure.message}\n`);
  process.exitCode = 2;
}
