import type { Excerpt, Span } from '../../core/model.ts';
import { cleanText } from './clean-text.ts';
import { bold, type TerminalStyle } from './terminal-style.ts';
import { type Cell, splitCells, toCells, wrapCells } from './wrap-cells.ts';

/** Cuts a text at the edges of its highlights; overlapping ones become one. */
const toPieces = (text: string, highlights: readonly Span[]): { text: string; strong: boolean }[] => {
  const pieces: { text: string; strong: boolean }[] = [];
  let at = 0;
  for (const { start, end } of highlights.toSorted((one, other) => one.start - other.start)) {
    if (end <= at) continue;
    pieces.push({ text: text.slice(at, start), strong: false });
    pieces.push({ text: text.slice(Math.max(at, start), end), strong: true });
    at = end;
  }
  return [...pieces, { text: text.slice(at), strong: false }];
};

const joinCells = (cells: readonly Cell[], style: TerminalStyle): string => {
  let line = '';
  let run = '';
  let strong = false;
  for (const cell of [...cells, { text: '', strong: false }]) {
    if (cell.strong !== strong) {
      line += strong ? bold(run, style) : run;
      run = '';
      strong = cell.strong;
    }
    run += cell.text;
  }
  return line + run;
};

/**
 * An excerpt as a quotation, `> ` before each line. The words that answer are bold where colours are wanted;
 * without colours nothing marks them, so that the quotation stays exactly as it is.
 */
export const quoteExcerpt = (excerpt: Pick<Excerpt, 'text' | 'highlights'>, style: TerminalStyle): string => {
  const cells = toPieces(excerpt.text, excerpt.highlights).flatMap(({ text, strong }) =>
    toCells(cleanText(text), strong),
  );
  const lines = style.width === null ? splitCells(cells) : wrapCells(cells, style.width - 2);
  return lines.map((line) => `> ${joinCells(line, style)}`.trimEnd()).join('\n');
};
