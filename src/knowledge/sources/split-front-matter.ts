/** Where the front matter and the body of a file stand. Offsets are into the whole text. */
export type FrontMatterSplit =
  | { readonly kind: 'none'; readonly bodyStart: number }
  | { readonly kind: 'unclosed'; readonly fenceStart: number }
  | { readonly kind: 'found'; readonly yamlStart: number; readonly yamlEnd: number; readonly bodyStart: number };

const FENCE = /^---[ \t]*$/;

/** Splits a file at its `---` lines. Copes with a byte-order mark, CRLF and blank lines before and after. */
export function splitFrontMatter(text: string): FrontMatterSplit {
  const start = skipBlankLines(text, text.startsWith('\uFEFF') ? 1 : 0);
  const opening = lineFrom(text, start);
  if (!FENCE.test(opening.words)) return { kind: 'none', bodyStart: start };
  for (let at = opening.next; at < text.length; ) {
    const line = lineFrom(text, at);
    if (FENCE.test(line.words)) {
      const bodyStart = skipBlankLines(text, line.next);
      return { kind: 'found', yamlStart: opening.next, yamlEnd: at, bodyStart };
    }
    at = line.next;
  }
  return { kind: 'unclosed', fenceStart: start };
}

/** The first offset from `start` on whose line holds more than white space, or the end of the text. */
function skipBlankLines(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const line = lineFrom(text, at);
    if (line.words.trim() !== '') return at;
    at = line.next;
  }
  return text.length;
}

function lineFrom(text: string, start: number): { readonly words: string; readonly next: number } {
  const end = text.indexOf('\n', start);
  if (end === -1) return { words: text.slice(start), next: text.length };
  return { words: text.slice(start, end).replace(/\r$/, ''), next: end + 1 };
}
