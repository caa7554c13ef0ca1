/** One visible character with its weight. */
export interface Cell {
  readonly text: string;
  readonly strong: boolean;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text as cells of one weight. */
export const toCells = (text: string, strong = false): Cell[] =>
  Array.from(graphemes.segment(text), ({ segment }) => ({ text: segment, strong }));

const isSpace = (cell: Cell): boolean => /^[ \n]+$/.test(cell.text);

/** The words of a line of cells: runs between ordinary spaces. A no-break space stays within its word. */
const wordsOf = (cells: readonly Cell[]): Cell[][] => {
  const words: Cell[][] = [];
  let word: Cell[] = [];
  for (const cell of cells) {
    if (!isSpace(cell)) {
      word.push(cell);
      continue;
    }
    if (word.length > 0) words.push(word);
    word = [];
  }
  return word.length > 0 ? [...words, word] : words;
};

/** The space between two words is strong when both its neighbours are. */
const spaceBetween = (line: readonly Cell[], word: readonly Cell[]): Cell => ({
  text: ' ',
  strong: line.at(-1)?.strong === true && word[0]?.strong === true,
});

/** Fills lines of at most `width` cells with whole words; a longer word has its line to itself. */
export const wrapCells = (cells: readonly Cell[], width: number): Cell[][] => {
  const lines: Cell[][] = [];
  let line: Cell[] = [];
  for (const word of wordsOf(cells)) {
    if (line.length > 0 && line.length + 1 + word.length > width) {
      lines.push(line);
      line = [];
    }
    if (line.length > 0) line.push(spaceBetween(line, word));
    line.push(...word);
  }
  return [...lines, line];
};

/** Parts cells at line breaks and leaves everything else as it is. */
export const splitCells = (cells: readonly Cell[]): Cell[][] => {
  const lines: Cell[][] = [[]];
  for (const cell of cells) {
    if (cell.text === '\n') lines.push([]);
    else lines.at(-1)?.push(cell);
  }
  return lines;
};
