import { isAlias, isMap, parseDocument } from 'yaml';

const LINE = /^([A-Za-z_]+):[ \t]+(\S.*?)[ \t\r]*$/;

/** A quotation mark at the beginning that nothing closes: a slip, not a headline that begins with a quotation. */
const UNCLOSED = /^(["'])(?:(?!\1).)*$/;

/** In these a # is part of the text ("Flight #7 lands"), not the beginning of a comment. */
const TEXT_KEYS: ReadonlySet<string> = new Set(['title', 'dateline', 'publisher', 'author', 'reason']);

/**
 * Puts quotation marks around values that YAML cannot read as they stand, such as `title: Mars: the landing` or
 * `title: "We landed," she says`: a headline is written as it is, not as YAML wants it. Each line stays a line.
 */
export const quotePlainValues = (yaml: string): string => yaml.split('\n').map(quoteLine).join('\n');

const quoteLine = (line: string): string => {
  const [, key, value] = LINE.exec(line) ?? [];
  if (key === undefined || value === undefined || UNCLOSED.test(value)) return line;
  const { errors, contents } = parseDocument(line, { schema: 'failsafe', logLevel: 'silent' });
  const isText = errors.length === 0 && !(isMap(contents) && isAlias(contents.items[0]?.value));
  const readable = isText && !(TEXT_KEYS.has(key) && /^[^"'].* #/.test(value));
  return readable ? line : `${key}: ${JSON.stringify(value)}`;
};
