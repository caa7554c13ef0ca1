import { type ParseArgsConfig, parseArgs } from 'node:util';
import { DEFAULT_KNOWLEDGE_FOLDER } from '../../knowledge/default-folders.ts';
import { showValue } from '../../knowledge/show-value.ts';

/** Metadata that `add` takes as options. */
const METADATA_OPTIONS = [
  'title',
  'dateline',
  'publisher',
  'author',
  'published',
  'language',
  'url',
  'corrects',
] as const;

/** A command line, understood. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string }
  | { readonly kind: 'check'; readonly folder: string }
  | { readonly kind: 'diff'; readonly folder: string }
  | { readonly kind: 'list'; readonly folder: string; readonly json: boolean }
  | {
      readonly kind: 'add';
      readonly folder: string;
      readonly path: string;
      readonly metadata: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'questions'; readonly folder: string; readonly source: string }
  | { readonly kind: 'vectors'; readonly folder: string };

type CommandName = 'check' | 'diff' | 'list' | 'add' | 'questions' | 'vectors';

type Options = NonNullable<ParseArgsConfig['options']>;

const COMMON: Options = { help: { type: 'boolean', short: 'h' }, knowledge: { type: 'string' } };
const METADATA: Options = Object.fromEntries(METADATA_OPTIONS.map((name) => [name, { type: 'string' }]));
const OPTIONS: Readonly<Record<CommandName, Options>> = {
  check: COMMON,
  diff: COMMON,
  list: { ...COMMON, json: { type: 'boolean' } },
  add: { ...COMMON, ...METADATA },
  questions: COMMON,
  vectors: COMMON,
};

/** What each command is given besides options. */
const OPERANDS = { check: [], diff: [], list: [], add: ['FILE'], questions: ['SOURCE'], vectors: [] } as const;

const WRITE_ONE = 'write check, diff, list, add, questions or vectors';

function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(OPTIONS, word);
}

/** Reads a command line. Wrong usage comes back as a value that explains itself. */
export function parseCommand(argv: readonly string[]): Command {
  const args = [...argv];
  // A first, lenient look finds the command wherever it stands; its own options are checked after that.
  const options = { ...OPTIONS.add, ...OPTIONS.list };
  const rough = parseArgs({ args, options, allowPositionals: true, strict: false });
  const [name] = rough.positionals;
  if (name === undefined && rough.values['help'] === true) return { kind: 'help' };
  if (name === undefined) return { kind: 'wrong', message: `no command is given; ${WRITE_ONE}` };
  if (!isCommandName(name)) return { kind: 'wrong', message: `unknown command ${showValue(name)}; ${WRITE_ONE}` };
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS[name], allowPositionals: true });
    return values['help'] === true ? { kind: 'help' } : readCommand(name, values, positionals.slice(1));
  } catch (error) {
    return { kind: 'wrong', message: error instanceof Error ? error.message : String(error) };
  }
}

type Values = Readonly<Record<string, unknown>>;

function readCommand(name: CommandName, values: Values, operands: readonly string[]): Command {
  const wanted = OPERANDS[name];
  if (operands.length !== wanted.length) {
    const takes = wanted.length === 0 ? 'nothing but options' : `exactly one ${wanted.join(' ')}`;
    const given = operands.length === 0 ? 'nothing' : operands.map(showValue).join(' ');
    return { kind: 'wrong', message: `${name} takes ${takes}, not ${given}` };
  }
  const folder = typeof values['knowledge'] === 'string' ? values['knowledge'] : DEFAULT_KNOWLEDGE_FOLDER;
  const operand = operands[0] ?? '';
  switch (name) {
    case 'check':
      return { kind: 'check', folder };
    case 'diff':
      return { kind: 'diff', folder };
    case 'list':
      return { kind: 'list', folder, json: values['json'] === true };
    case 'add':
      return { kind: 'add', folder, path: operand, metadata: givenMetadata(values) };
    case 'questions':
      return { kind: 'questions', folder, source: operand };
    case 'vectors':
      return { kind: 'vectors', folder };
  }
}

function givenMetadata(values: Values): Readonly<Record<string, string>> {
  const given: Record<string, string> = {};
  for (const name of METADATA_OPTIONS) {
    const value = values[name];
    if (typeof value === 'string') given[name] = value;
  }
  return given;
}
