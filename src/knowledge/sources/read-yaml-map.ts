import { isAlias, isMap, isScalar, parseDocument } from 'yaml';

/** A key of a YAML mapping with the place of the key. `value` is a string, or null when it is no single value. */
export interface YamlEntry {
  readonly key: string;
  readonly value: string | null;
  /** The value as it is written. */
  readonly written: string;
  /** Offset of the key in the YAML text. */
  readonly offset: number;
}

/** The entries of a mapping, and what is broken, each fault with its offset. */
export interface YamlMap {
  readonly entries: readonly YamlEntry[];
  readonly faults: readonly { readonly offset: number; readonly message: string }[];
}

const REMEDY = 'put a value that holds a colon, quotation mark or # in quotation marks';

/** Reads a flat YAML mapping. Every value stays a string: a date is not turned into anything. */
export function readYamlMap(yaml: string): YamlMap {
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' });
  const { contents } = document;
  // What is never closed is noticed at the end of the text; the fault is where its key stands.
  const lastKey = isMap(contents) ? contents.items.at(-1)?.key : null;
  const broken = document.errors.map(({ code, pos, message }) => ({
    offset: code === 'MISSING_CHAR' && isScalar(lastKey) ? (lastKey.range?.[0] ?? pos[0]) : pos[0],
    message: `${message}; ${REMEDY}`,
  }));
  if (broken.length > 0) return { entries: [], faults: broken };
  if (contents === null || (isScalar(contents) && contents.value === '')) return { entries: [], faults: [] };
  if (!isMap(contents)) {
    return {
      entries: [],
      faults: [{ offset: 0, message: 'these lines are no keys with values; write lines like key: value' }],
    };
  }
  return { entries: contents.items.map(({ key, value }) => readEntry(yaml, key, value)), faults: [] };
}

function readEntry(yaml: string, key: unknown, value: unknown): YamlEntry {
  const keyText = isScalar(key) && typeof key.value === 'string' ? key.value : '?';
  const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
  if (isScalar(value) && typeof value.value === 'string') {
    return { key: keyText, value: value.value.trim(), written: value.value.trim(), offset };
  }
  if (value === null || value === undefined) return { key: keyText, value: '', written: '', offset };
  return { key: keyText, value: null, written: writtenValue(yaml, value), offset };
}

function writtenValue(yaml: string, value: unknown): string {
  const hasRange = isMap(value) || isAlias(value) || isScalar(value) || (typeof value === 'object' && value !== null);
  const range = hasRange && 'range' in value && Array.isArray(value.range) ? value.range : [];
  const [start, end]: unknown[] = range;
  return typeof start === 'number' && typeof end === 'number' ? yaml.slice(start, end).trim() : '';
}
