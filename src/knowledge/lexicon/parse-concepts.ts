import type { Concept, LexiconTerm } from '../../core/knowledge.ts';
import type { Fault } from '../fault.ts';
import { showValue } from '../show-value.ts';

/** `~`: the term often means something else too, so that it counts about half, yet more than chance. */
const SOMETIMES = 0.6;

/** `~~`: the term rarely means the concept: enough to break a tie, too little to carry an answer. */
const RARELY = 0.3;

/** The concepts of a lexicon file with its faults. */
export interface ParsedConcepts {
  readonly concepts: readonly Concept[];
  readonly faults: readonly Fault[];
}

/** Parses lines `id: English terms | Spanish terms`. `known` maps ids of other files to their place. */
export function parseConcepts(file: string, text: string, known: Map<string, string> = new Map()): ParsedConcepts {
  const concepts: Concept[] = [];
  const faults: Fault[] = [];
  let number = 0;
  for (const line of text.split('\n')) {
    number += 1;
    const words = withoutComment(line);
    if (words === '') continue;
    const concept = parseConcept(words, known);
    if (typeof concept === 'string') {
      faults.push({ severity: 'error', file, line: number, message: concept });
      continue;
    }
    known.set(concept.id, `${file}:${number}`);
    concepts.push(concept);
    const twice = repeatedTerm(concept.en) ?? repeatedTerm(concept.es);
    if (twice === null) continue;
    faults.push({
      severity: 'warning',
      file,
      line: number,
      message: `term ${showValue(twice)} stands twice; remove one`,
    });
  }
  return { concepts, faults };
}

/** A line without its comment and the white space around it. */
export function withoutComment(line: string): string {
  const at = line.startsWith('#') || line.startsWith('\uFEFF#') ? 0 : line.indexOf(' #');
  return (at === -1 ? line : line.slice(0, at)).replace('\uFEFF', '').trim();
}

/** The concept of a line, or what is wrong with the line. */
function parseConcept(line: string, known: ReadonlyMap<string, string>): Concept | string {
  const colon = line.indexOf(':');
  if (colon === -1) return `${showValue(line)} has no colon; write "id: English terms | Spanish terms"`;
  const id = line.slice(0, colon).trim();
  if (id === '' || /\s/.test(id)) return `id ${showValue(id)} is not one word; write one such as make-peace`;
  const place = known.get(id);
  if (place !== undefined)
    return `id ${showValue(id)} stands at ${place} already; add the terms there or choose another id`;
  const sides = line.slice(colon + 1).split('|');
  if (sides.length !== 2)
    return `${showValue(id)} has ${sides.length - 1} "|" signs; write exactly one between English and Spanish terms`;
  const [en, es] = [parseTerms(sides[0] ?? ''), parseTerms(sides[1] ?? '')];
  if (typeof en === 'string') return `${showValue(id)} ${en}`;
  if (typeof es === 'string') return `${showValue(id)} ${es}`;
  return en.length + es.length === 0 ? `${showValue(id)} has no terms; add some or remove the line` : { id, en, es };
}

function parseTerms(side: string): LexiconTerm[] | string {
  if (side.trim() === '') return [];
  const terms: LexiconTerm[] = [];
  for (const part of side.split(',')) {
    const term = parseTerm(part.trim());
    if (term === null)
      return `has an empty or unreadable term ${showValue(part.trim())}; write words, then at most "~~", between commas`;
    terms.push(term);
  }
  return terms;
}

function parseTerm(term: string): LexiconTerm | null {
  const tilde = term.indexOf('~');
  if (tilde === -1) return term === '' ? null : { text: term, strength: 1 };
  const text = term.slice(0, tilde).trim();
  const mark = term.slice(tilde);
  if (text === '' || mark.length > 2 || mark !== '~'.repeat(mark.length)) return null;
  return { text, strength: mark === '~' ? SOMETIMES : RARELY };
}

function repeatedTerm(terms: readonly LexiconTerm[]): string | null {
  const seen = new Set<string>();
  for (const { text } of terms) {
    if (seen.has(text)) return text;
    seen.add(text);
  }
  return null;
}
