import type { IrregularWord } from '../../core/knowledge.ts';
import type { Fault } from '../fault.ts';
import { showValue } from '../show-value.ts';
import { withoutComment } from './parse-concepts.ts';

/** The irregular words of a lexicon file with its faults. */
export interface ParsedIrregular {
  readonly irregular: readonly IrregularWord[];
  readonly faults: readonly Fault[];
}

/** Parses lines `en base: form, form` and `es base: form, form`. */
export function parseIrregular(file: string, text: string): ParsedIrregular {
  const irregular: IrregularWord[] = [];
  const faults: Fault[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const words = withoutComment(line);
    if (words === '') continue;
    const parsed = parseLine(words);
    if (typeof parsed === 'string') faults.push({ severity: 'error', file, line: index + 1, message: parsed });
    else irregular.push(parsed);
  }
  return { irregular, faults };
}

/** The word of a line, or what is wrong with the line. */
function parseLine(line: string): IrregularWord | string {
  const colon = line.indexOf(':');
  const head = colon === -1 ? line : line.slice(0, colon).trim();
  const space = head.indexOf(' ');
  const language = head.slice(0, space);
  const base = head.slice(space + 1).trim();
  if (colon === -1 || space === -1) return `${showValue(line)} is no irregular word; write "en base: form, form"`;
  if (language !== 'en' && language !== 'es') return `language ${showValue(language)} is not known; write en or es`;
  const forms = line
    .slice(colon + 1)
    .split(',')
    .map((form) => form.trim());
  if (forms.includes('')) return `${showValue(base)} has an empty form; write forms between commas`;
  return { language, base, forms };
}
