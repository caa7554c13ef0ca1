/** A word of like use, with the cosine of their vectors, 0 to 1. */
export interface Neighbour {
  readonly word: string;
  readonly cosine: number;
}

/** Gives the words of like use of a folded English word; none when it is not known. */
export type NeighbourReader = (word: string) => readonly Neighbour[];

export const NO_NEIGHBOURS: NeighbourReader = () => [];

const parseLine = (line: string): readonly Neighbour[] =>
  (line.split('\t')[1] ?? '').split(',').flatMap((entry): Neighbour[] => {
    const [word, percent] = entry.split(' ');
    return word && percent ? [{ word, cosine: Number(percent) / 100 }] : [];
  });

/**
 * Reads from a table of lines `word<TAB>neighbour percent,neighbour percent…`, sorted by word in code-unit order.
 * Nothing is parsed beforehand: a word is found by binary search, so that a large table costs nothing at start.
 */
export const createNeighbourReader = (table: string): NeighbourReader => {
  const lineAt = (position: number): { readonly start: number; readonly line: string } => {
    const start = table.lastIndexOf('\n', position - 1) + 1;
    const end = table.indexOf('\n', start);
    return { start, line: table.slice(start, end < 0 ? table.length : end) };
  };
  return (word) => {
    let low = 0;
    let high = table.length;
    while (low < high) {
      const { start, line } = lineAt(Math.floor((low + high) / 2));
      const found = line.slice(0, line.indexOf('\t'));
      if (found === word) return parseLine(line);
      if (found < word) low = start + line.length + 1;
      else high = start;
    }
    return [];
  };
};
