import { parseArgs } from 'node:util';
import { formatFault } from '../knowledge/fault.ts';
import { cleanText, safeJson } from '../platforms/terminal/clean-text.ts';
import { type Evaluation, evaluateSet } from './evaluate-set.ts';
import { evaluationJson, formatFaults, formatList, formatTable } from './format-evaluation.ts';
import { knownSets, type SetPlace, shippedSet } from './known-sets.ts';

const USAGE = `Usage: npm run eval -- [options]

Asks question sets and counts, by kind: right, confidently wrong, silent. Without options: the sets about the shipped
story with and without prepared questions, and each invented story.

  --questions FILE     another set, one JSON question a line
  --sentences FILE     the sentences that its annotations name
  --knowledge DIR      the folder to answer from; it holds sources/
  --without-prepared   prepared questions of the folder do not help
  --without-encoder    words alone decide
  --wrong              lists what is not right, with what was shown
  --list               lists every question with its verdict
  --json               one JSON value a set
  -h, --help           this text
`;

const options = {
  questions: { type: 'string' },
  sentences: { type: 'string' },
  knowledge: { type: 'string' },
  'without-prepared': { type: 'boolean', default: false },
  'without-encoder': { type: 'boolean', default: false },
  wrong: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const parse = (argv: readonly string[]) => parseArgs({ args: [...argv], options }).values;

type Options = ReturnType<typeof parse>;

/** What the command needs from outside. */
interface EvalWorld {
  readonly argv: readonly string[];
  /** Makes a path of the command line absolute. */
  readonly path: (given: string) => string;
  readonly out: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** The sets to run; a sentence when the options do not fit together. */
const choose = async (given: Options, path: EvalWorld['path']): Promise<readonly SetPlace[] | string> => {
  const { questions, sentences, knowledge } = given;
  const prepared = !given['without-prepared'];
  if ((questions === undefined) !== (sentences === undefined)) return '--questions and --sentences belong together.';
  const shipped = shippedSet(prepared);
  const folder = knowledge === undefined ? shipped.folder : path(knowledge);
  if (questions !== undefined && sentences !== undefined) {
    return [{ name: questions, questions: path(questions), sentences: path(sentences), folder, prepared }];
  }
  if (knowledge !== undefined) return [{ ...shipped, folder }];
  return prepared ? knownSets() : [shipped];
};

const report = (evaluation: Evaluation, { json, list, wrong }: Options): string => {
  if (json) return safeJson(evaluationJson(evaluation));
  const parts = [formatTable(evaluation)];
  if (list) parts.push(formatList(evaluation.verdicts));
  if (wrong) parts.push(formatFaults(evaluation.verdicts));
  return `${cleanText(parts.join('\n\n'))}\n`;
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const parseOrNull = ({ argv, warn }: EvalWorld): Options | null => {
  try {
    return parse(argv);
  } catch (error) {
    warn(`${messageOf(error)}\n\n${USAGE}`);
    return null;
  }
};

/** Runs the command and returns its exit code: 1 also when an excerpt is not verbatim. */
export const runEval = async (world: EvalWorld): Promise<number> => {
  const given = parseOrNull(world);
  if (given === null) return 2;
  if (given.help) {
    world.out(USAGE);
    return 0;
  }
  try {
    const sets = await choose(given, world.path);
    if (typeof sets === 'string') {
      world.warn(`${sets}\n\n${USAGE}`);
      return 2;
    }
    let altered = 0;
    for (const set of sets) {
      const evaluation = await evaluateSet(set, { encoder: !given['without-encoder'] });
      altered += evaluation.verbatim.notVerbatim;
      for (const fault of evaluation.faults)
        world.warn(`${cleanText(`${set.name}: not served: ${formatFault(fault)}`)}\n`);
      world.out(`${report(evaluation, given)}\n`);
    }
    return altered > 0 ? 1 : 0;
  } catch (error) {
    world.warn(`${cleanText(messageOf(error))}\n`);
    return 1;
  }
};
