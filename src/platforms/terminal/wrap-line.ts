import { cleanLine } from './clean-text.ts';
import type { TerminalStyle } from './terminal-style.ts';
import { toCells, wrapCells } from './wrap-cells.ts';

/** A sentence made safe and, on a terminal, wrapped to its width; later lines begin with `indent`. */
export const wrapLine = (text: string, { width }: TerminalStyle, indent = ''): string => {
  const line = cleanLine(text);
  if (width === null) return line;
  return wrapCells(toCells(line), width - indent.length)
    .map((cells) => cells.map((cell) => cell.text).join(''))
    .join(`\n${indent}`);
};
