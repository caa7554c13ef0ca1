import type { Excerpt, Language } from '../../core/model.ts';
import { citationLine } from '../messages.ts';
import { quoteExcerpt } from './quote-excerpt.ts';
import { dim, type TerminalStyle } from './terminal-style.ts';
import { wrapLine } from './wrap-line.ts';

/**
 * A quotation with the line that says where it is from. A nearest passage answers nothing, so nothing in it is
 * marked.
 */
export const citeExcerpt = (excerpt: Excerpt, language: Language, style: TerminalStyle): string => {
  const citation = wrapLine(citationLine(excerpt, language), style);
  const highlights = excerpt.role === 'related' ? [] : excerpt.highlights;
  return `${quoteExcerpt({ text: excerpt.text, highlights }, style)}\n${dim(citation, style)}`;
};
