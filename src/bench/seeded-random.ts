/** Random choices that come out the same in every run. */
export interface Random {
  /** A number from 0 to below 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** Picks as words are used: the first often, the last rarely (Zipf's law). */
  pickCommon<Item>(items: readonly Item[]): Item;
}

/** Mulberry32: small, fast, and good enough for sentences. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <Item>(items: readonly Item[], place: number): Item => {
    const item = items[Math.min(items.length - 1, place)];
    if (item === undefined) throw new Error('Cannot pick from an empty list; give it an item.');
    return item;
  };
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (items) => at(items, Math.floor(next() * items.length)),
    pickCommon: (items) => at(items, Math.floor(items.length ** next()) - 1),
  };
};
