import { type ParseArgsConfig, parseArgs } from 'node:util';
import { showValue } from '../../knowledge/show-value.ts';

export type Form = 'text' | 'json' | 'csv';

/** A command line of `npm run desk`, understood. */
export type DeskCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string }
  | { readonly kind: 'gaps' | 'stats'; readonly days: number; readonly form: Form }
  | { readonly kind: 'feedback'; readonly days: number; readonly form: Form }
  | { readonly kind: 'export'; readonly days: number }
  | { readonly kind: 'forget'; readonly user: string }
  /** What stands behind `corrections`, which reads it itself. */
  | { readonly kind: 'corrections'; readonly argv: readonly string[] };

const NAMES = ['gaps', 'feedback', 'stats', 'export', 'forget'] as const;
type Name = (typeof NAMES)[number];

const WRITE_ONE = `write ${NAMES.join(', ')} or corrections`;

/** A month: what an editor looks back on. */
const DAYS = '30';

type Options = NonNullable<ParseArgsConfig['options']>;
const COMMON: Options = { help: { type: 'boolean', short: 'h' } };
const DATED: Options = { ...COMMON, days: { type: 'string' } };
const OPTIONS: Readonly<Record<Name, Options>> = {
  gaps: { ...DATED, json: { type: 'boolean' }, csv: { type: 'boolean' } },
  stats: { ...DATED, json: { type: 'boolean' }, csv: { type: 'boolean' } },
  feedback: { ...DATED, json: { type: 'boolean' } },
  export: DATED,
  forget: { ...COMMON, user: { type: 'string' } },
};

/** How platforms name people. */
const PERSON = /^(?:slack:[TE][A-Z0-9]+:[UW][A-Z0-9]+|discord:\d{15,21})$/;

const isName = (word: string): word is Name => NAMES.some((name) => name === word);

const wrong = (message: string): DeskCommand => ({ kind: 'wrong', message });

const formOf = (values: Readonly<Record<string, unknown>>): Form =>
  values['json'] === true ? 'json' : values['csv'] === true ? 'csv' : 'text';

const readCommand = (name: Name, values: Readonly<Record<string, unknown>>): DeskCommand => {
  if (name === 'forget') {
    const user = typeof values['user'] === 'string' ? values['user'] : '';
    return PERSON.test(user)
      ? { kind: 'forget', user }
      : wrong(`--user ${showValue(user)} names nobody; write slack:TEAM:USER with Slack's ids, or discord:USER`);
  }
  const days = typeof values['days'] === 'string' ? values['days'] : DAYS;
  if (!/^[1-9]\d{0,3}$/.test(days)) return wrong(`--days ${showValue(days)} is not a number from 1 to 9999`);
  return name === 'export'
    ? { kind: 'export', days: Number(days) }
    : { kind: name, days: Number(days), form: formOf(values) };
};

/** Reads a command line. Wrong usage comes back as a value that explains itself. */
export const parseDeskCommand = (argv: readonly string[]): DeskCommand => {
  const [name, ...args] = argv;
  if (name === '--help' || name === '-h') return { kind: 'help' };
  if (name === undefined) return wrong(`no command is given; ${WRITE_ONE}`);
  if (name === 'corrections') return { kind: 'corrections', argv: args };
  if (!isName(name)) return wrong(`unknown command ${showValue(name)}; ${WRITE_ONE}`);
  try {
    const { values } = parseArgs({ args, options: OPTIONS[name] });
    return values['help'] === true ? { kind: 'help' } : readCommand(name, values);
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
};
