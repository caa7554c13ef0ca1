import type { Stores } from '../stores/stores.ts';

/** What is remembered of texts. */
export type Memory = Pick<Stores, 'versions' | 'marks'>;

/** What stands in place of a digest for a source whose withdrawal its readers know of. */
export const WITHDRAWN = 'withdrawn';

/** Which text of a source its readers know of, and since when. */
export interface Baseline {
  readonly at: number;
  /** The digest of the text, or `withdrawn`. */
  readonly hash: string;
}

const keyOf = (source: string): string => `told:${source}`;

/** Null when the source was never served. */
export const baselineOf = async ({ marks }: Memory, source: string): Promise<Baseline | null> => {
  const [at, hash] = (await marks.find(keyOf(source)))?.value.split(' ') ?? [];
  return at && hash ? { at: Number(at), hash } : null;
};

/** Marks which text its readers know of now. */
export const setBaseline = async ({ marks }: Memory, source: string, { at, hash }: Baseline): Promise<void> => {
  await marks.turn(keyOf(source), `${at} ${hash}`);
};
