/** A word of like use, with the cosine of their vectors, 0 to 1. */
interface Neighbour {
  readonly word: string;
  readonly cosine: number;
}

/** What general English usage tells of a word. */
interface Usage {
  /** Place among English words by frequency, from 1. */
  readonly rank: number;
  readonly neighbours: readonly Neighbour[];
}

/** Gives the usage of a folded English word; null when it is not known. */
export type UsageReader = (word: string) => Usage | null;

/** Words whose usage is kept at hand: those of questions come again. */
const MOST_CACHED = 5000;

export const NO_USAGE: UsageReader = () => null;

const parseLine = (line: string): Usage => {
  const [, rank = '', list = ''] = line.split('\t');
  const neighbours = list.split(',').flatMap((entry): Neighbour[] => {
    const [word, percent] = entry.split(' ');
    return word && percent ? [{ word, cosine: Number(percent) / 100 }] : [];
  });
  return { rank: Number(rank), neighbours };
};

/**
 * Reads from a table of lines `word<TAB>rank<TAB>neighbour percent,neighbour percent…`, sorted by word in code-unit
 * order. Nothing is parsed beforehand: a word is found by binary search, so that a large table costs nothing at start.
 */
export const createUsageReader = (table: string): UsageReader => {
  const lineAt = (position: number): { readonly start: number; readonly line: string } => {
    const start = table.lastIndexOf('\n', position - 1) + 1;
    const end = table.indexOf('\n', start);
    return { start, line: table.slice(start, end < 0 ? table.length : end) };
  };
  const find = (word: string): Usage | null => {
    let low = 0;
    let high = table.length;
    while (low < high) {
      const { start, line } = lineAt(Math.floor((low + high) / 2));
      const found = line.slice(0, line.indexOf('\t'));
      if (found === word) return parseLine(line);
      if (found < word) low = start + line.length + 1;
      else high = start;
    }
    return null;
  };
  const known = new Map<string, Usage | null>();
  return (word) => {
    const cached = known.get(word);
    if (cached !== undefined) return cached;
    if (known.size >= MOST_CACHED) known.clear();
    const usage = find(word);
    known.set(word, usage);
    return usage;
  };
};
