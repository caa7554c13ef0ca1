import type { IndexedText } from './index-tokens.ts';

type Numbers = Int32Array | Int16Array | Uint8Array;

/** Copies lists into one block, and gives for each the part of the block that it became. */
const pack = <List extends Numbers>(lists: readonly List[], make: (size: number) => List): readonly List[] => {
  const block = make(lists.reduce((size, list) => size + list.length, 0));
  let from = 0;
  return lists.map((list) => {
    block.set(list, from);
    from += list.length;
    return block.subarray(from - list.length, from) as List;
  });
};

const words = (size: number): Int32Array => new Int32Array(size);

/**
 * The same texts with their numbers side by side in a few blocks: neighbours are read together, and four small blocks a
 * sentence would each be one more thing for the garbage collector to look after.
 */
export const packTexts = <Text extends IndexedText>(texts: readonly Text[]): readonly Text[] => {
  const terms = pack(
    texts.map((text) => text.terms),
    words,
  );
  const classes = pack(
    texts.map((text) => text.classes),
    words,
  );
  const positions = pack(
    texts.map((text) => text.positions),
    (size) => new Int16Array(size),
  );
  const marks = pack(
    texts.map((text) => text.marks),
    (size) => new Uint8Array(size),
  );
  return texts.map((text, at) => ({
    ...text,
    terms: terms[at] ?? text.terms,
    classes: classes[at] ?? text.classes,
    positions: positions[at] ?? text.positions,
    marks: marks[at] ?? text.marks,
  }));
};
