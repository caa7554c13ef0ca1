import { parseArgs } from 'node:util';
import type { Language } from '../../core/model.ts';

/** What the command line asks for. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | ({
      readonly kind: 'ask';
      readonly question: string | null;
      readonly explain: boolean;
      readonly all: boolean;
    } & Common)
  | ({ readonly kind: 'answer_lines' } & Common)
  | ({ readonly kind: 'verify'; readonly quotation: string } & Common)
  | ({ readonly kind: 'timeline'; readonly words: string } & Common)
  | ({ readonly kind: 'sources' } & Common)
  | ({ readonly kind: 'corrections' } & Common);

interface Common {
  readonly json: boolean;
  /** The folder to answer from; null for the program's own. */
  readonly knowledge: string | null;
  /** Whether the encoder compares what questions and sentences mean. */
  readonly encoder: boolean;
  /** The bot's own words for commands that hold no question. */
  readonly language: Language;
}

/** A command line that cannot be obeyed; the message says why. */
export class UsageError extends Error {}

const options = {
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  explain: { type: 'boolean' },
  all: { type: 'boolean' },
  knowledge: { type: 'string' },
  'without-encoder': { type: 'boolean' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parse>['values'];

const parse = (argv: readonly string[]) => parseArgs({ args: [...argv], options, allowPositionals: true });

const parseOrExplain = (argv: readonly string[]): ReturnType<typeof parse> => {
  try {
    return parse(argv);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new UsageError(`${reason}. A question that begins with a dash goes after --.`, { cause: error });
  }
};

const languageOf = (value: string | undefined): Language => {
  if (value === undefined || value === 'en') return 'en';
  if (value === 'es') return 'es';
  throw new UsageError(`--language "${value}" is not known. Use en or es.`);
};

const commonOf = (values: Values): Common => {
  if (values.knowledge?.trim() === '') throw new UsageError('--knowledge needs a folder.');
  return {
    json: values.json === true,
    knowledge: values.knowledge ?? null,
    encoder: values['without-encoder'] !== true,
    language: languageOf(values.language),
  };
};

const answerLines = (values: Values, positionals: readonly string[]): Command => {
  if (positionals.length > 0) {
    throw new UsageError('--jsonl reads its questions from standard input. Leave the question off the command line.');
  }
  if (values.json || values.explain) throw new UsageError('--jsonl stands alone. Leave --json and --explain off.');
  return { kind: 'answer_lines', ...commonOf(values) };
};

/** A subcommand takes no flag that belongs to a question. */
const subcommand = (name: string, values: Values, words: string): Command | null => {
  if (name !== 'verify' && name !== 'timeline' && name !== 'sources' && name !== 'corrections') return null;
  const standsAlone = name === 'sources' || name === 'corrections';
  if (standsAlone && words !== '') return null;
  if (values.explain || values.all) throw new UsageError(`--explain and --all belong to a question, not to ${name}.`);
  const common = commonOf(values);
  if (standsAlone) return { kind: name, ...common };
  if (name === 'timeline') return { kind: 'timeline', words, ...common };
  if (words === '') throw new UsageError('verify needs the quotation to look for: verify "…"');
  return { kind: 'verify', quotation: words, ...common };
};

/**
 * Reads the command line. `verify` and `timeline` are commands only as the first word of their own, `sources` and
 * `corrections` only alone: everything else is a question.
 */
export const parseCommand = (argv: readonly string[]): Command => {
  const { values, positionals } = parseOrExplain(argv);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  if (values.jsonl) return answerLines(values, positionals);
  const [name = '', ...rest] = positionals;
  return (
    subcommand(name, values, rest.join(' ').trim()) ?? {
      kind: 'ask',
      question: positionals.length > 0 ? positionals.join(' ') : null,
      explain: values.explain === true,
      all: values.all === true,
      ...commonOf(values),
    }
  );
};
