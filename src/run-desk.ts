import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, ConfigError, readConfig } from './config.ts';
import type { Answerer } from './core/answerer.ts';
import { createLiveAnswerer } from './live-answerer.ts';
import { platformLoaders } from './platforms/load-platforms.ts';
import { createLog, type Log, reasonOf } from './platforms/log.ts';
import { converse } from './platforms/terminal/converse.ts';
import { terminalStyle } from './platforms/terminal/terminal-style.ts';
import { startDesk } from './start-desk.ts';
import { StoreError } from './stores/store-error.ts';

const EXIT = { worked: 0, failed: 1, misused: 2 } as const;

const WHAT_TO_SET =
  'No platform is set up. Set SLACK_BOT_TOKEN with SLACK_APP_TOKEN (or SLACK_SIGNING_SECRET), SLACK_CLIENT_ID with its secrets, or DISCORD_TOKEN, in the environment or in a file .env; .env.example names every setting.';

/** What the program uses of the process it runs in. */
type DeskProcess = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr' | 'env' | 'on' | 'once' | 'off'>;

/** Secrets of the way into Slack; tokens of installed workspaces are held back by their form. */
const slackSecrets = (door: NonNullable<Config['slack']>['door']): readonly string[] => {
  switch (door.kind) {
    case 'socket':
      return [door.botToken, door.appToken];
    case 'http':
      return [door.botToken, door.signingSecret];
    case 'oauth':
      return [door.clientSecret, door.stateSecret, door.signingSecret];
    default:
      return door satisfies never;
  }
};

const secretsOf = ({ slack, discord, store }: Config): string[] => [
  ...(slack ? slackSecrets(slack.door) : []),
  ...[discord?.token, store.key].filter((secret) => typeof secret === 'string'),
];

const hasSources = async (folder: string): Promise<boolean> => {
  try {
    return (await stat(join(folder, 'sources'))).isDirectory();
  } catch {
    return false;
  }
};

/** An answerer that asks the newest one each time. */
const following = (current: () => Answerer): Answerer => ({
  answer: (input) => current().answer(input),
  explain: (input) => current().explain(input),
  verify: (quotation) => current().verify(quotation),
  timeline: (words) => current().timeline(words),
  sources: () => current().sources(),
  context: (source, start, end) => current().context(source, start, end),
  examples: (count, language) => current().examples(count, language),
});

/** The conversation on the terminal, for want of a platform. */
const talk = async (folder: string, log: Log, { stdin, stdout, env }: DeskProcess): Promise<number> => {
  const live = await createLiveAnswerer(folder, log);
  await converse({
    answerer: following(live.current),
    input: stdin,
    output: stdout,
    style: terminalStyle(stdout, env),
    onFailure: (failure) => log.error(reasonOf(failure)),
  });
  await live.stop();
  return EXIT.worked;
};

/** Resolves at the first signal to end. The second one ends the process at once, as if nobody listened. */
const signalled = (world: DeskProcess): Promise<'signal'> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) world.once(signal, () => resolve('signal'));
  });

const serve = async (config: Config, log: Log, world: DeskProcess): Promise<number> => {
  world.on('unhandledRejection', (failure) => log.error(`something went wrong: ${reasonOf(failure)}`));
  const ending = signalled(world);
  const desk = await startDesk({ config, log });
  const lost = desk.allLost.then(() => 'lost' as const);
  const why = await Promise.race([ending, lost]);
  log.info(why === 'signal' ? 'stopping: answers under way are finished first' : 'no platform is left');
  await desk.stop();
  return why === 'signal' ? EXIT.worked : EXIT.failed;
};

/** Runs the program until a signal or until no platform is left; resolves with the exit code. */
export const runDesk = async (world: DeskProcess): Promise<number> => {
  const write = (line: string): void => void world.stderr.write(`${line}\n`);
  try {
    const config = readConfig();
    const log = createLog(write, secretsOf(config));
    if (!(await hasSources(config.knowledgeFolder))) {
      log.error(
        `the knowledge folder "${config.knowledgeFolder}" has no folder sources/; set KNOWLEDGE_DIR to one that has`,
      );
      return EXIT.misused;
    }
    if (platformLoaders(config).length > 0) return await serve(config, log, world);
    log.info(WHAT_TO_SET);
    return world.stdin.isTTY && world.stdout.isTTY ? await talk(config.knowledgeFolder, log, world) : EXIT.misused;
  } catch (failure) {
    const explained = failure instanceof ConfigError || failure instanceof StoreError;
    write(explained ? failure.message : `error: the program could not run: ${reasonOf(failure)}`);
    return explained ? EXIT.misused : EXIT.failed;
  }
};
