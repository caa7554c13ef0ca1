import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { StoryName } from '../core/knowledge.ts';
import type { Fault } from './fault.ts';
import { lineAt } from './line-at.ts';
import { showValue } from './show-value.ts';

/** The names of a story with the faults of their file. */
export interface ParsedNames {
  readonly names: readonly StoryName[];
  readonly faults: readonly Fault[];
}

type Report = (severity: Fault['severity'], offset: number, message: string) => void;

/** Parses `Name: [alias, alias]` lines. A faulty entry is left out, the others are used. */
export function parseNames(file: string, text: string): ParsedNames {
  const faults: Fault[] = [];
  const report: Report = (severity, offset, message) => {
    faults.push({ severity, file, line: lineAt(text, offset), message });
  };
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' });
  for (const { pos, message } of document.errors) {
    report('error', pos[0], `names are broken: ${message}; write lines like "Name: [alias, alias]"`);
  }
  const { contents } = document;
  const isEmpty = contents === null || (isScalar(contents) && contents.value === '');
  if (faults.length > 0 || isEmpty) return { names: [], faults };
  if (!isMap(contents)) {
    report('error', 0, 'this is no list of names; write lines like "Name: [alias, alias]"');
    return { names: [], faults };
  }
  const names = contents.items.flatMap(({ key, value }) => readName(key, value, report));
  reportShared(names, report, text);
  return { names, faults };
}

function readName(key: unknown, value: unknown, report: Report): readonly StoryName[] {
  const name = isScalar(key) && typeof key.value === 'string' ? key.value.trim() : '';
  const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
  if (name === '') {
    report('error', offset, 'a name is empty; write it before the colon');
    return [];
  }
  if (!isSeq(value)) {
    report('error', offset, `${showValue(name)} has no list of aliases; write them in brackets: [alias, alias]`);
    return [];
  }
  const aliases = value.items.map((item) =>
    isScalar(item) && typeof item.value === 'string' ? item.value.trim() : '',
  );
  if (aliases.length > 0 && !aliases.includes('')) return [{ name, aliases }];
  report('error', offset, `${showValue(name)} has an empty or nested alias; write plain words between commas`);
  return [];
}

function reportShared(names: readonly StoryName[], report: Report, text: string): void {
  const owners = new Map<string, string>();
  for (const { name, aliases } of names) {
    for (const alias of aliases) {
      const owner = owners.get(alias.toLowerCase());
      owners.set(alias.toLowerCase(), name);
      if (owner === undefined) continue;
      const whose = owner === name ? 'stands twice' : `is also an alias of ${showValue(owner)}`;
      report(
        'warning',
        Math.max(0, text.indexOf(name)),
        `alias ${showValue(alias)} of ${showValue(name)} ${whose}; remove one`,
      );
    }
  }
}
