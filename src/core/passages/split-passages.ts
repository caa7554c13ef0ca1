import type { Passage, Source, Span } from '../model.ts';
import { fold } from '../text/fold.ts';
import { splitSentences } from './split-sentences.ts';

/** A line longer than this is a paragraph of its own: hard-wrapped text stays well below. Characters. */
const LONGEST_WRAPPED_LINE = 100;

/** A first line up to this long without a final mark is a headline. Characters. */
const LONGEST_HEADLINE = 160;

const BOILERPLATE =
  /^(?:(?:seo )?keywords?|tags?|palabras clave|etiquetas|related(?: articles| stories)?|read (?:more|also)|see also|lea (?:también|mas|más)|share(?: this)?|compartir|follow us|síganos|subscribe|suscríbase|advertisement|publicidad|photo|foto|copyright|©|all rights reserved|todos los derechos)\b[^.!?]{0,40}(?::|$|\|)/iu;

interface Line extends Span {
  readonly text: string;
}

const linesOf = (source: Source): Line[] => {
  const lines: Line[] = [];
  const pattern = /[^\r\n]*(?:\r\n|\r|\n|$)/gu;
  pattern.lastIndex = source.bodyStart;
  for (let match = pattern.exec(source.text); match !== null && match[0] !== ''; match = pattern.exec(source.text)) {
    const text = match[0].replace(/[\r\n]+$/u, '');
    lines.push({ text, start: match.index, end: match.index + text.length });
  }
  return lines;
};

/** Whether lines are wrapped at a width, so that only blank lines end a paragraph. */
const isHardWrapped = (lines: readonly Line[]): boolean => {
  const filled = lines.filter((line) => line.text.trim() !== '');
  const runs = lines.some((line, at) => line.text.trim() !== '' && (lines[at + 1]?.text.trim() ?? '') !== '');
  return runs && filled.every((line) => line.text.length <= LONGEST_WRAPPED_LINE) && filled.length < lines.length;
};

const paragraphsOf = (lines: readonly Line[]): Span[] => {
  const wrapped = isHardWrapped(lines);
  const spans: Span[] = [];
  let open: Span | null = null;
  for (const line of lines) {
    const blank = line.text.trim() === '';
    if (blank || !wrapped) {
      if (open) spans.push(open);
      open = null;
    }
    if (!blank) open = { start: open?.start ?? line.start, end: line.end };
  }
  if (open) spans.push(open);
  return spans;
};

/** The first words of paragraphs, and of what follows a plain full stop: words that open sentences here. */
const openersOf = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/(?:^|[a-z]{3}[.!?]["'”’»)]*\s)\s*["“«¿¡]?(\p{Lu}\p{L}+)/gmu)].map((match) => match[1] ?? ''));

const MARKDOWN_PREFIX = /^\s*(?:#{1,6}\s+|>\s+|[-*+]\s+)/u;

const kindOf = (text: string, at: number, title: string | null, previous: Passage['kind'] | null): Passage['kind'] => {
  if (BOILERPLATE.test(text)) return 'boilerplate';
  const plain = text.replace(MARKDOWN_PREFIX, '').trim();
  if (title !== null && fold(plain) === fold(title)) return 'headline';
  const unfinished = !/[.!?…]["'”’»)]*$/u.test(plain);
  if (text.startsWith('#')) return 'headline';
  if (at === 0 && unfinished && plain.length <= LONGEST_HEADLINE) return 'headline';
  if (at === 1 && unfinished && previous === 'headline') return 'summary';
  return 'body';
};

/**
 * Splits a source's body into paragraphs and sentences. Blank lines end a paragraph; in a file whose lines are
 * not wrapped at a width, every line is one.
 *
 * @returns passages in order; all spans are offsets into the file's text
 */
export const splitPassages = (source: Source): readonly Passage[] => {
  const passages: Passage[] = [];
  const openers = openersOf(source.text.slice(source.bodyStart));
  for (const [at, span] of paragraphsOf(linesOf(source)).entries()) {
    const text = source.text.slice(span.start, span.end);
    const prefix = MARKDOWN_PREFIX.exec(text)?.[0].length ?? 0;
    const kind = kindOf(text, at, source.metadata.title, passages.at(-1)?.kind ?? null);
    const from = span.start + prefix;
    const sentences = splitSentences(text.slice(prefix), openers).map(({ start, end }) => ({ start: from + start, end: from + end }));
    passages.push({ start: from, end: span.end, paragraph: at + 1, kind, sentences });
  }
  return passages;
};
