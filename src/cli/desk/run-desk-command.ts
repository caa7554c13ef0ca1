import { ConfigError, readConfig } from '../../config.ts';
import { openStores } from '../../stores/open-stores.ts';
import { StoreError } from '../../stores/store-error.ts';
import type { Stores } from '../../stores/stores.ts';
import type { CommandIo } from '../command-io.ts';
import { runCorrections } from './corrections.ts';
import { runExport } from './export.ts';
import { runFeedback } from './feedback.ts';
import { runForget } from './forget.ts';
import { runGaps } from './gaps.ts';
import { type DeskCommand, parseDeskCommand } from './parse-desk-command.ts';
import { runStats } from './stats.ts';
import { USAGE } from './usage.ts';

type Running = Exclude<DeskCommand, { kind: 'help' } | { kind: 'wrong' } | { kind: 'corrections' }>;

const DAY = 86_400_000;

const run = async (command: Running, stores: Stores, io: CommandIo): Promise<void> => {
  if (command.kind === 'forget') return runForget(command.user, stores, io);
  const since = io.now().getTime() - command.days * DAY;
  switch (command.kind) {
    case 'gaps':
      return runGaps({ since, form: command.form }, stores, io);
    case 'feedback':
      return runFeedback({ since, form: command.form }, stores, io);
    case 'stats':
      return runStats({ since, form: command.form }, stores, io);
    case 'export':
      return runExport(since, stores, io);
    default:
      return command satisfies never;
  }
};

const withStores = async (command: Running, io: CommandIo): Promise<number> => {
  const { store } = readConfig();
  const say = (line: string): void => io.err(`${line}\n`);
  const log = { info: () => {}, warn: say, error: say };
  const opened = await openStores({ url: store.url, key: store.key, log });
  try {
    if (opened.health().failing) return 1;
    await run(command, opened.stores, io);
    return opened.health().failing ? 1 : 0;
  } finally {
    opened.close();
  }
};

/** Runs `npm run desk`. Returns the exit code: 0 done, 1 failed, 2 wrong usage. */
export const runDeskCommand = async (argv: readonly string[], io: CommandIo): Promise<number> => {
  const command = parseDeskCommand(argv);
  if (command.kind === 'help') {
    io.out(USAGE);
    return 0;
  }
  if (command.kind === 'wrong') {
    io.err(`${command.message}\n\n${USAGE}`);
    return 2;
  }
  try {
    return command.kind === 'corrections'
      ? await runCorrections(command.argv, readConfig(), io)
      : await withStores(command, io);
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : String(failure);
    io.err(`${message}\n`);
    return failure instanceof ConfigError || failure instanceof StoreError ? 2 : 1;
  }
};
