import type { Fault } from '../fault.ts';
import type { StoredSource } from './stored-source.ts';
import { textKey } from './text-key.ts';

/** Warns of a text that stands in two files: it would be quoted twice, as if two sources said the same. */
export function sameTextFaults(sources: readonly StoredSource[]): readonly Fault[] {
  const first = new Map<string, StoredSource>();
  return sources.flatMap((source): readonly Fault[] => {
    const key = bodyKey(source);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, source);
      return [];
    }
    const message = `holds the same text as ${earlier.file}; remove one of the two files`;
    return [{ severity: 'warning', file: source.file, line: null, message }];
  });
}

const bodyKeys = new WeakMap<StoredSource, string>();

/** A running program checks the folder every few seconds: the key of an unchanged source is not worked out again. */
function bodyKey(source: StoredSource): string {
  const key = bodyKeys.get(source) ?? textKey(source.text.slice(source.bodyStart));
  bodyKeys.set(source, key);
  return key;
}
