import type { GlossaryEntry } from '../../core/knowledge.ts';
import type { Fault } from '../fault.ts';
import { showValue } from '../show-value.ts';
import { withoutComment } from './parse-concepts.ts';

/** The entries of a glossary file with its faults. */
export interface ParsedGlossary {
  readonly glossary: readonly GlossaryEntry[];
  readonly faults: readonly Fault[];
}

/** Parses lines `spanish = english`; a word or phrase stands once. */
export function parseGlossary(file: string, text: string): ParsedGlossary {
  const glossary: GlossaryEntry[] = [];
  const faults: Fault[] = [];
  const lines = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    const content = withoutComment(line);
    if (content === '') continue;
    const [spanish = '', english = '', ...rest] = content.split('=').map((part) => part.trim());
    const before = lines.get(spanish);
    const message =
      spanish === '' || english === '' || rest.length > 0
        ? `${showValue(content)} is no entry; write "spanish = english"`
        : before !== undefined && `${showValue(spanish)} stands in line ${before} too; keep one of them`;
    if (message) {
      faults.push({ severity: 'error', file, line: index + 1, message });
      continue;
    }
    lines.set(spanish, index + 1);
    glossary.push({ spanish, english });
  }
  return { glossary, faults };
}
