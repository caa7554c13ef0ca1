import type { Source, Span } from '../../core/model.ts';

/** Where words stand in a source's body: letter by letter, else with white space folded. Null when they do not. */
export function findWords(source: Source, words: string): Span | null {
  const exact = findWhole(source.text, words, source.bodyStart);
  return exact ?? findFolded(source, words.trim().replace(/\s+/g, ' '));
}

/** Prefers a place with white space around it: "He left." must not be found within "She left." or a longer sentence. */
function findWhole(text: string, words: string, from: number): Span | null {
  if (words === '') return null;
  let first: Span | null = null;
  for (let start = text.indexOf(words, from); start !== -1; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const before = start === from || /\s/.test(text.charAt(start - 1));
    if (before && (end === text.length || /\s/.test(text.charAt(end)))) return { start, end };
    first ??= { start, end };
  }
  return first;
}

function findFolded(source: Source, words: string): Span | null {
  const { folded, offsets } = foldWhiteSpace(source.text, source.bodyStart);
  const found = findWhole(folded, words, 0);
  const start = found === null ? undefined : offsets[found.start];
  const last = found === null ? undefined : offsets[found.end - 1];
  return start === undefined || last === undefined ? null : { start, end: last + 1 };
}

/** Every run of white space becomes one space; `offsets` lead back to the text. */
function foldWhiteSpace(text: string, from: number): { readonly folded: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  let folded = '';
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    const white = /\s/.test(character);
    if (white && folded.endsWith(' ')) continue;
    folded += white ? ' ' : character;
    offsets.push(at);
  }
  return { folded, offsets };
}
