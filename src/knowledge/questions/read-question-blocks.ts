/** A line of a questions file without its mark. */
export interface MarkedLine {
  readonly line: number;
  readonly text: string;
}

/** Quoted sentences or a heading, with the wordings below. `start` is null for wordings that stand below neither. */
export interface QuestionBlock {
  readonly start:
    | { readonly kind: 'sentences'; readonly quotes: readonly MarkedLine[] }
    | { readonly kind: 'heading'; readonly heading: MarkedLine }
    | null;
  readonly items: readonly MarkedLine[];
}

/** The blocks of a questions file, and the lines that belong to none. */
export interface QuestionBlocks {
  readonly blocks: readonly QuestionBlock[];
  readonly strays: readonly MarkedLine[];
}

interface OpenBlock {
  start: QuestionBlock['start'];
  readonly items: MarkedLine[];
}

/** Splits a questions file into blocks. Titles (`# …`) and HTML comments are skipped. */
export function readQuestionBlocks(text: string): QuestionBlocks {
  const blocks: OpenBlock[] = [];
  const strays: MarkedLine[] = [];
  let before: 'quote' | 'other' = 'other';
  for (const { line, text: words } of visibleLines(text)) {
    const kind = kindOf(words);
    const block = blocks.at(-1);
    if (kind === 'quote') {
      const quote = { line, text: words.slice(1).trim() };
      const above = before === 'quote' ? block?.start : null;
      if (block !== undefined && above?.kind === 'sentences') {
        block.start = { kind: 'sentences', quotes: [...above.quotes, quote] };
      } else blocks.push({ start: { kind: 'sentences', quotes: [quote] }, items: [] });
    } else if (kind === 'heading') {
      blocks.push({ start: { kind: 'heading', heading: { line, text: words.replace(/^#+/, '').trim() } }, items: [] });
    } else if (kind === 'item') {
      if (block === undefined) blocks.push({ start: null, items: [] });
      blocks.at(-1)?.items.push({ line, text: words.slice(1).trim() });
    } else if (kind === 'stray') strays.push({ line, text: words });
    before = kind === 'quote' ? 'quote' : 'other';
  }
  return { blocks, strays };
}

type LineKind = 'quote' | 'heading' | 'item' | 'blank' | 'stray';

function kindOf(words: string): LineKind {
  if (words === '' || /^#(?!#)/.test(words)) return 'blank';
  if (words.startsWith('>')) return 'quote';
  if (words.startsWith('##')) return 'heading';
  return /^[-*](\s|$)/.test(words) ? 'item' : 'stray';
}

/** Lines outside HTML comments, without white space and byte-order mark around them. */
function* visibleLines(text: string): Generator<MarkedLine> {
  let inComment = false;
  for (const [index, raw] of text.split('\n').entries()) {
    const words = raw.replace('\uFEFF', '').trim();
    if (words.startsWith('<!--')) inComment = true;
    if (!inComment) yield { line: index + 1, text: words };
    if (inComment && words.endsWith('-->')) inComment = false;
  }
}
