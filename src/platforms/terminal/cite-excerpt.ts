import type { Excerpt, Language } from '../../core/model.ts';
import { citationLine } from '../messages.ts';
import { quoteExcerpt } from './quote-excerpt.ts';
import { dim, type TerminalStyle } from './terminal-style.ts';
import { wrapLine } from './wrap-line.ts';

/** A quotation with the line that says where it is from. */
export const citeExcerpt = (excerpt: Excerpt, language: Language, style: TerminalStyle): string => {
  const citation = wrapLine(citationLine(excerpt, language), style);
  return `${quoteExcerpt(excerpt, style)}\n${dim(citation, style)}`;
};
