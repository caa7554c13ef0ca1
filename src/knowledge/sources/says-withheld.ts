import { nearestWord } from '../nearest-word.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** Keys that take a source out of service. A lone `reason` counts: it is only ever given for a withdrawal. */
const WITHHOLDING = ['withdrawn', 'embargo_until', 'embargo', 'reason'];

/** Lines looked at when front matter is not closed: more than it can have keys, less than a whole article. */
const UNCLOSED_LINES = 30;

/**
 * Whether a file, however broken, seems to say that it is withdrawn or under embargo. It errs towards yes: a misspelt
 * withdrawal must still take the earlier version of the source out of service.
 */
export function saysWithheld(text: string): boolean {
  return metadataLines(text).some((line) => {
    const word = /^\s*["']?([\p{L}_]+)/u.exec(line)?.[1];
    return word !== undefined && nearestWord(word, WITHHOLDING) !== null;
  });
}

function metadataLines(text: string): readonly string[] {
  const split = splitFrontMatter(text);
  if (split.kind === 'found') return text.slice(split.yamlStart, split.yamlEnd).split('\n');
  if (split.kind === 'unclosed') return text.slice(split.fenceStart).split('\n').slice(1, UNCLOSED_LINES);
  const lines = text.slice(split.bodyStart).split('\n');
  const blank = lines.findIndex((line) => line.trim() === '');
  return lines
    .slice(0, blank === -1 ? UNCLOSED_LINES : Math.min(blank, UNCLOSED_LINES))
    .filter((line) => !isProse(line));
}

/** Without `---` lines only `key: value` lines can be meant as metadata. */
function isProse(line: string): boolean {
  return !/^\s*["']?[\p{L}_]+["']?\s*:/u.test(line);
}
