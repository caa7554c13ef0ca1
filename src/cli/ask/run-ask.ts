import type { Answerer } from '../../core/answerer.ts';
import type { Superseded } from '../../corrections/list-corrected.ts';
import { parseRequest } from '../../platforms/request.ts';
import { cleanLine, safeJson } from '../../platforms/terminal/clean-text.ts';
import { converse } from '../../platforms/terminal/converse.ts';
import { renderAnswer } from '../../platforms/terminal/render-answer.ts';
import { renderExplanation } from '../../platforms/terminal/render-explanation.ts';
import { renderSources } from '../../platforms/terminal/render-sources.ts';
import { renderTimeline } from '../../platforms/terminal/render-timeline.ts';
import { renderVerification } from '../../platforms/terminal/render-verification.ts';
import { type TerminalStyle, terminalStyle } from '../../platforms/terminal/terminal-style.ts';
import { answerLines } from './answer-lines.ts';
import { type Command, parseCommand, UsageError } from './parse-command.ts';
import { tellCorrections } from './tell-corrections.ts';
import type { Streams } from './terminal-streams.ts';
import { answerTimed, timed } from './timed-answer.ts';
import { usage } from './usage.ts';
import { write } from './write.ts';

/** A failure that its message explains in full to whoever ran the command. */
export class CommandFailure extends Error {}

/** What to answer from. */
interface Loaded {
  /** Null for the program's own folder. */
  readonly knowledge: string | null;
  readonly encoder: boolean;
}

/** What the command needs from outside. */
export interface AskWorld extends Streams {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** Loads the folder, or the program's own when none is given. */
  readonly load: (what: Loaded, warn: (line: string) => void) => Promise<Answerer>;
  /** What was corrected in the folder, or in the bot's when none is given; null when no database tells. */
  readonly corrected: (folder: string | null, warn: (line: string) => void) => Promise<readonly Superseded[] | null>;
}

const EXIT = { worked: 0, failed: 1, misused: 2 } as const;

type CommandOf<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;
type Asking = Exclude<Command, { kind: 'help' | 'version' }>;

const askQuestion = (
  { question, explain, json, all }: CommandOf<'ask'> & { question: string },
  answerer: Answerer,
  style: TerminalStyle,
): string => {
  const input = { text: question };
  if (explain) {
    const { result, ms } = timed(() => answerer.explain(input));
    return json ? safeJson({ ...result, ms }) : renderExplanation(result, style);
  }
  const request = parseRequest(question);
  if (!json && request.kind === 'sources') return renderSources(answerer.sources(), request.language, style);
  const answer = answerTimed(answerer, input);
  if (json) return safeJson(answer);
  return all ? renderAnswer(answer, style) : renderAnswer(answer, style, (count) => `${count} · --all`);
};

/** What a command that ends at once says. */
const replyTo = (
  command: CommandOf<'verify' | 'timeline' | 'sources'>,
  answerer: Answerer,
  style: TerminalStyle,
): string => {
  const { json, language } = command;
  switch (command.kind) {
    case 'verify': {
      const verification = answerer.verify(command.quotation);
      if (json) return safeJson(verification);
      return renderVerification({ quotation: command.quotation, verification }, language, style);
    }
    case 'timeline': {
      const timeline = answerer.timeline(command.words);
      return json ? safeJson(timeline.dated) : renderTimeline(timeline, language, style);
    }
    case 'sources': {
      const sources = answerer.sources();
      return json ? safeJson(sources) : renderSources(sources, language, style);
    }
    default:
      return command satisfies never;
  }
};

const readAll = async (input: Streams['stdin']): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks).toString('utf8').trim();
};

/** The question of the command line, else of standard input; null asks for a conversation. */
const questionOf = async (command: CommandOf<'ask'>, { stdin }: Streams): Promise<string | null> => {
  if (command.question !== null) return command.question;
  if (stdin.isTTY && !command.json && !command.explain) return null;
  const typed = stdin.isTTY ? '' : await readAll(stdin);
  if (typed === '') throw new UsageError('There is no question.');
  return typed;
};

/** Whether a question is no more than the word for help. A program that wants JSON gets its answer all the same. */
const asksForHelp = (command: Asking, question: string | null): boolean =>
  command.kind === 'ask' && !command.json && !command.explain && !!question && parseRequest(question).kind === 'help';

const execute = async (command: Asking, world: AskWorld): Promise<number> => {
  const style = terminalStyle(world.stdout, world.environment);
  const question = command.kind === 'ask' ? await questionOf(command, world) : null;
  if (asksForHelp(command, question)) {
    await write(world.stdout, usage);
    return EXIT.worked;
  }
  const warn = (line: string): void => void world.stderr.write(`${line}\n`);
  if (command.kind === 'corrections') {
    await write(world.stdout, `${tellCorrections(await world.corrected(command.knowledge, warn), command, style)}\n`);
    return EXIT.worked;
  }
  const answerer = await world.load(command, warn);
  if (command.kind === 'answer_lines') return answerLines(answerer, world);
  if (command.kind !== 'ask') {
    await write(world.stdout, `${replyTo(command, answerer, style)}\n`);
    return EXIT.worked;
  }
  if (question !== null) {
    await write(world.stdout, `${askQuestion({ ...command, question }, answerer, style)}\n`);
    return EXIT.worked;
  }
  const onFailure = (failure: unknown): void => warn(reasonOf(failure));
  const { language } = command;
  await converse({ answerer, input: world.stdin, output: world.stdout, style, language, onFailure });
  return EXIT.worked;
};

const reasonOf = (failure: unknown): string => cleanLine(failure instanceof Error ? failure.message : String(failure));

/** Runs the command and returns its exit code. Standard output carries the answer, standard error everything else. */
export const runAsk = async (world: AskWorld): Promise<number> => {
  try {
    const command = parseCommand(world.argv);
    if (command.kind === 'help') await write(world.stdout, usage);
    else if (command.kind === 'version') await write(world.stdout, `${world.version}\n`);
    else return await execute(command, world);
    return EXIT.worked;
  } catch (error) {
    const misused = error instanceof UsageError;
    const explained = misused || error instanceof CommandFailure;
    const prefix = explained ? '' : 'The question could not be answered: ';
    world.stderr.write(`${prefix}${reasonOf(error)}\n${misused ? `\n${usage}` : ''}`);
    return misused ? EXIT.misused : EXIT.failed;
  }
};
