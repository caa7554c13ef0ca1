import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_KNOWLEDGE_FOLDER } from '../knowledge/default-folders.ts';
import { type Bench, formatBench, targetsOf } from './format-bench.ts';
import { type GeneratedFolder, generateFolder } from './generate-folder.ts';
import { measureColdStart } from './measure-cold-start.ts';
import { type FolderResult, measureFolder } from './measure-folder.ts';

const USAGE = `Usage: npm run bench -- [options]

Measures start-up, time per question and memory over the shipped sources and over a generated folder, beside plain
searches over the same sentences, and a cold start of npm run ask.

  --sentences N   sentences of the generated folder (10000)
  --json          one JSON value
  -h, --help      this text
`;

const options = {
  sentences: { type: 'string', default: '10000' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const QUESTIONS = 600;

/** What the command needs from outside. */
interface BenchWorld {
  readonly argv: readonly string[];
  /** Starts npm: a program and what stands before its arguments. */
  readonly npm: readonly [program: string, ...args: string[]];
  readonly folder: string;
  readonly out: (text: string) => void;
  readonly warn: (text: string) => void;
}

interface Wanted {
  readonly sentences: number;
  readonly json: boolean;
  readonly help: boolean;
}

const parse = (argv: readonly string[]): Wanted => {
  const { sentences, json, help } = parseArgs({ args: [...argv], options }).values;
  if (!/^[1-9]\d{0,6}$/.test(sentences))
    throw new Error(`--sentences "${sentences}" is not a number from 1 to 9999999.`);
  return { sentences: Number(sentences), json, help };
};

const writeFolder = async ({ sources }: GeneratedFolder, folder: string): Promise<void> => {
  await mkdir(join(folder, 'sources'));
  for (const { id, text } of sources) await writeFile(join(folder, 'sources', `${id}.md`), text);
};

const measureGenerated = async (sentences: number, progress: (text: string) => void): Promise<FolderResult> => {
  const generated = generateFolder({ sentences, questions: QUESTIONS });
  const folder = await mkdtemp(join(tmpdir(), 'dispute-desk-bench-'));
  try {
    await writeFolder(generated, folder);
    return await measureFolder({ name: 'generated', folder, questions: generated.questions }, progress);
  } finally {
    await rm(folder, { recursive: true });
  }
};

const measureAll = async ({ sentences }: Wanted, { npm, folder, warn }: BenchWorld): Promise<Bench> => {
  const progress = (text: string): void => warn(`${text} …\n`);
  const [program, ...args] = npm;
  const ask = ['run', '--silent', 'ask', '--', 'Who said what, and when?'];
  progress('starting npm run ask three times');
  const cold = await measureColdStart({ program, args: [...args, ...ask], folder });
  const shipped = await measureFolder({ name: 'shipped', folder: DEFAULT_KNOWLEDGE_FOLDER, questions: [] }, progress);
  const generated = await measureGenerated(sentences, progress);
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cpu: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: cpus().length,
    folders: [shipped, generated],
    cold,
  };
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const parseOrNull = ({ argv, warn }: BenchWorld): Wanted | null => {
  try {
    return parse(argv);
  } catch (error) {
    warn(`${messageOf(error)}\n\n${USAGE}`);
    return null;
  }
};

/** Runs the command and returns its exit code. A target that is missed is shown, and is no failure of the command. */
export const runBench = async (world: BenchWorld): Promise<number> => {
  const wanted = parseOrNull(world);
  if (wanted === null) return 2;
  if (wanted.help) {
    world.out(USAGE);
    return 0;
  }
  if (globalThis.gc === undefined) world.warn('Memory is measured without --expose-gc, so it counts garbage too.\n');
  try {
    const bench = await measureAll(wanted, world);
    world.out(wanted.json ? `${JSON.stringify({ ...bench, targets: targetsOf(bench) })}\n` : `${formatBench(bench)}\n`);
    return 0;
  } catch (error) {
    world.warn(`${messageOf(error)}\n`);
    return 1;
  }
};
