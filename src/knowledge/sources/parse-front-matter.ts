import type { z } from 'zod';
import type { Fault } from '../fault.ts';
import { lineAt } from '../line-at.ts';
import { nearestWord } from '../nearest-word.ts';
import { showValue } from '../show-value.ts';
import { FRONT_MATTER_KEYS, type FrontMatter, frontMatterSchema } from './front-matter-schema.ts';
import { mendColons } from './mend-colons.ts';
import { parseEmbargoTime } from './parse-iso-date.ts';
import { quotePlainValues } from './quote-plain-values.ts';
import { readYamlMap, type YamlEntry } from './read-yaml-map.ts';

/** Checked front matter, null when it has errors, with the line of each key. */
export interface ParsedFrontMatter {
  readonly fields: FrontMatter | null;
  readonly lines: ReadonlyMap<string, number>;
  readonly faults: readonly Fault[];
}

/** For these an empty value is a fault, for all others it means "not given". */
const NEVER_EMPTY = new Set(['withdrawn', 'embargo_until']);

/** Parses and checks the YAML between the `---` lines. All faults are collected. `firstLine` is its first line's number. */
export function parseFrontMatter(written: string, file: string, firstLine: number): ParsedFrontMatter {
  const { yaml: withColons, mended } = mendColons(written);
  const yaml = quotePlainValues(withColons);
  const { entries, faults: broken } = readYamlMap(yaml);
  const lineOf = (offset: number): number => firstLine + lineAt(yaml, offset) - 1;
  const lines = new Map(entries.map(({ key, offset }) => [key, lineOf(offset)]));
  const errors = [
    ...mended.map(({ at, message }) => ({ line: firstLine + at, message })),
    ...broken.map(({ offset, message }) => ({ line: lineOf(offset), message: `front matter is broken: ${message}` })),
    ...checkEntries(entries).map(({ key, message }) => ({ line: lines.get(key) ?? firstLine, message })),
  ].map((found): Fault => ({ severity: 'error', file, ...found }));
  // A line without its colon is to be mended in the file, whatever else gives its value.
  const standing = [...lines].filter(([, line]) => !mended.some(({ at }) => firstLine + at === line));
  if (errors.length > 0) return { fields: null, lines: new Map(standing), faults: errors };
  const fields = frontMatterSchema.parse(givenValues(entries));
  return { fields, lines, faults: zoneWarning(fields, file, lines) };
}

function givenValues(entries: readonly YamlEntry[]): Readonly<Record<string, string | null>> {
  const given = entries.filter(({ key, value }) => value !== '' || NEVER_EMPTY.has(key));
  return Object.fromEntries(given.map(({ key, value }) => [key, value]));
}

/** Checks keys and values. Also used for values that come from a command line. */
export function checkEntries(
  entries: readonly YamlEntry[],
): readonly { readonly key: string; readonly message: string }[] {
  const values = givenValues(entries);
  const checked = frontMatterSchema.safeParse(values);
  const found = (checked.error?.issues ?? []).flatMap((issue) => wordIssue(issue, entries));
  if ('reason' in values && !('withdrawn' in values)) {
    const message = `reason ${showValue(values['reason'] ?? '')} stands without withdrawn; add withdrawn with the date, or remove reason`;
    found.push({ key: 'reason', message });
  }
  return found;
}

function wordIssue(issue: z.core.$ZodIssue, entries: readonly YamlEntry[]): { key: string; message: string }[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ key, message: wordUnknownKey(key) }));
  const key = String(issue.path[0] ?? '');
  const written = entries.find((entry) => entry.key === key)?.written ?? '';
  return [{ key, message: `${key} ${showValue(written)} ${issue.message}` }];
}

function wordUnknownKey(key: string): string {
  const near = nearestWord(key, FRONT_MATTER_KEYS);
  const remedy = near === null ? `use one of ${FRONT_MATTER_KEYS.join(', ')}` : `did you mean ${near}?`;
  return `unknown key ${showValue(key)}; ${remedy}`;
}

function zoneWarning(fields: FrontMatter, file: string, lines: ReadonlyMap<string, number>): readonly Fault[] {
  const { embargo_until: until } = fields;
  const time = until === undefined ? null : parseEmbargoTime(until);
  if (until === undefined || time?.kind !== 'time' || time.zoned) return [];
  const message = `embargo_until ${showValue(until)} names no zone and is taken as UTC; add Z or an offset such as -05:00`;
  return [{ severity: 'warning', file, line: lines.get('embargo_until') ?? null, message }];
}
