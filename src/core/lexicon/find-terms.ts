/** A term that stands in a text: positions are token positions, `to` exclusive. */
export interface TermMatch {
  readonly term: string;
  readonly from: number;
  readonly to: number;
}

/** Finds where terms of a list stand among the folded words of a text, in the order of the text. */
export type TermFinder = (words: readonly string[]) => readonly TermMatch[];

/** Prepares a list of terms, each of folded words parted by spaces, to be looked for by their first words. */
export const createTermFinder = (terms: readonly string[]): TermFinder => {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const term of new Set(terms)) {
    const words = term.split(' ');
    const [first = ''] = words;
    if (first === '') continue;
    const list = byFirst.get(first);
    if (list) list.push(words);
    else byFirst.set(first, [words]);
  }
  return (words) =>
    words.flatMap((word, from) =>
      (byFirst.get(word) ?? [])
        .filter((wanted) => wanted.every((other, offset) => words[from + offset] === other))
        .map((found) => ({ term: found.join(' '), from, to: from + found.length })),
    );
};
