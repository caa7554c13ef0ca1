import { checkEntries } from '../sources/parse-front-matter.ts';

/** What is wrong with metadata given as options, all at once. */
export function checkMetadata(metadata: Readonly<Record<string, string>>): readonly string[] {
  const entries = Object.entries(metadata).map(([key, value]) => ({
    key,
    value: value.trim(),
    written: value,
    offset: 0,
  }));
  const empty = entries.filter(({ value }) => value === '');
  return [
    ...empty.map(({ key }) => `--${key} is empty; write a value, or leave the option out`),
    ...checkEntries(entries).map(({ message }) => `--${message}`),
  ];
}
