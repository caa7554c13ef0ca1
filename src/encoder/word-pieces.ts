/** Numbers of the pieces that a text falls into, between those that mark its beginning and end. */
export type PieceReader = (text: string) => readonly number[];

const CLEAN = /(?![\t\n\r])\p{C}/gu;
/** Longer words are in no piece, as in BERT's own reader. */
const LONGEST_WORD = 100;
const WORDS = /[\p{L}\p{N}]+|\S/gu;

/** The pieces of a word, longest first from its beginning; null when a part of it is in no piece. */
const splitWord = (word: string, pieces: ReadonlyMap<string, number>): readonly number[] | null => {
  if (word.length > LONGEST_WORD) return null;
  const found: number[] = [];
  for (let from = 0; from < word.length; ) {
    let to = word.length;
    let number: number | undefined;
    for (; to > from && number === undefined; to -= 1)
      number = pieces.get((from > 0 ? '##' : '') + word.slice(from, to));
    if (number === undefined) return null;
    found.push(number);
    from = to + 1;
  }
  return found;
};

/**
 * Reads texts as BERT's uncased models do: lower case, without accents, words split into known pieces (WordPiece, Wu and
 * others 2016).
 *
 * @param pieces every piece with its number; a piece that does not begin a word begins with ##
 * @param longest most pieces that a text may have, the two marks included; the rest is cut off
 */
export const createPieceReader = (pieces: ReadonlyMap<string, number>, longest: number): PieceReader => {
  const mark = (name: string): number => {
    const number = pieces.get(name);
    if (number === undefined) throw new Error(`The encoder's vocabulary lacks ${name}; restore its file.`);
    return number;
  };
  const [begin, end, unknown] = [mark('[CLS]'), mark('[SEP]'), mark('[UNK]')];
  return (text) => {
    const plain = text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .replace(CLEAN, '');
    const found = (plain.match(WORDS) ?? []).flatMap((word) => splitWord(word, pieces) ?? [unknown]);
    return [begin, ...found.slice(0, longest - 2), end];
  };
};
