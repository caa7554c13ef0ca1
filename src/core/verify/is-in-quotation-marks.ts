import type { Span } from '../model.ts';

/** Longest paragraph that is looked through, in characters. */
const LONGEST_PARAGRAPH = 20_000;

const MARK = /[“”„«»"]|(?<![\p{L}\p{N}])‘(?=\S)|(?<=\S)’(?![\p{L}\p{N}])/gu;

const CLOSES: Readonly<Record<string, string>> = { '”': '“', '»': '«', '’': '‘' };

/** The marks that are open once another has been read, outermost first. */
const readMark = (open: readonly string[], mark: string): readonly string[] => {
  const opener = mark === '"' ? '"' : CLOSES[mark];
  const at = opener === undefined ? -1 : open.lastIndexOf(opener);
  if (at >= 0) return open.slice(0, at);
  return opener === undefined || mark === '"' ? [...open, mark === '„' ? '“' : mark].slice(-8) : open;
};

/**
 * Whether a stretch of a source stands within quotation marks as a whole. Marks are counted from the start of
 * its paragraph; a quotation that runs on into the next paragraph need not be closed.
 *
 * @param text the source's whole text
 * @param span offsets into it, without the marks around it
 */
export const isInQuotationMarks = (text: string, { start, end }: Span): boolean => {
  const from = Math.max(0, start - LONGEST_PARAGRAPH);
  const lead = text.slice(from, start);
  const paragraph = lead.split(/\r?\n[ \t]*\r?\n/u).at(-1) ?? lead;
  const begin = start - paragraph.length;
  let open: readonly string[] = [];
  let depth: number | null = null;
  // One character more shows whether a closing mark stands behind the stretch, not in it.
  for (const match of text.slice(begin, end + 1).matchAll(MARK)) {
    const at = begin + match.index;
    if (at >= end) break;
    if (at >= start) depth ??= open.length;
    open = readMark(open, match[0]);
    if (depth !== null && open.length < depth) return false;
  }
  return (depth ?? open.length) > 0;
};
