import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { DEFAULT_KNOWLEDGE_FOLDER } from '../src/knowledge/default-folders.ts';
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import { loadDiscord } from './load/discord-load.ts';
import { formatLoad, isWhole, type LoadBench } from './load/format-load.ts';
import type { Load } from './load/load.ts';
import { loadSlack } from './load/slack-load.ts';

const USAGE = `Usage: npm run bench:load -- [options]

Starts the program over the shipped sources, asks it on this machine as Slack does (signed commands over HTTP) and as
Discord does (mentions, with a connection that breaks half-way), and measures how soon it acknowledges and answers.

  --rate N      questions a second (50)
  --seconds N   for how long, on each platform (30)
  --json        one JSON value
  -h, --help    this text
`;

const options = {
  rate: { type: 'string', default: '50' },
  seconds: { type: 'string', default: '30' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const toNumber = (name: string, text: string, most: number): number => {
  const value = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= most)) throw new Error(`--${name} "${text}" is not a number from 1 to ${most}.`);
  return value;
};

const parse = (argv: readonly string[]) => {
  const { rate, seconds, json, help } = parseArgs({ args: [...argv], options }).values;
  return { rate: toNumber('rate', rate, 1000), seconds: toNumber('seconds', seconds, 600), json, help };
};

const parseOrNull = (argv: readonly string[]) => {
  try {
    return parse(argv);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return null;
  }
};

const measure = async ({ rate, seconds }: Pick<Load, 'rate' | 'seconds'>): Promise<LoadBench> => {
  const { prepared } = await loadKnowledge({ folder: DEFAULT_KNOWLEDGE_FOLDER });
  const load = { rate, seconds, questions: prepared.map(({ text }) => text) };
  process.stderr.write('asking as Slack does …\n');
  const slack = await loadSlack(load);
  process.stderr.write('asking as Discord does …\n');
  const discord = await loadDiscord(load);
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cpu: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: cpus().length,
    rate,
    seconds,
    platforms: [slack, discord],
  };
};

/** Runs the command; its exit code is 1 when a question was left without an answer, or had two. */
const run = async (): Promise<number> => {
  const wanted = parseOrNull(process.argv.slice(2));
  if (wanted === null) return 2;
  if (wanted.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const bench = await measure(wanted);
  process.stdout.write(`${wanted.json ? JSON.stringify(bench) : formatLoad(bench)}\n`);
  return isWhole(bench) ? 0 : 1;
};

process.exitCode = await run();
