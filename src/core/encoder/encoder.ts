/** How alike a language encoder finds a question and a sentence; each a cosine, -1 to 1. */
export interface Likeness {
  /** Of the two as wholes. */
  readonly whole: number;
  /** For each piece of a word of the question, that of the nearest piece of the sentence; the mean of these. */
  readonly pieces: number;
  /** The mean of the three highest of these. */
  readonly best: number;
  /** The lowest of these. */
  readonly least: number;
}

/** Compares what words mean, where they stand, instead of their letters. The same texts are always equally alike. */
export interface Encoder {
  /** Tells vectors of one model from those of another. */
  readonly version: string;
  /** The unit vector of a text as a whole. */
  readonly whole: (text: string) => Float32Array;
  /** How alike a question is to each of some sentences. */
  readonly compare: (question: string, sentences: readonly string[]) => readonly Likeness[];
  /** How alike two sentences are as wholes: a cosine, -1 to 1. */
  readonly between: (one: string, other: string) => number;
  /** Reads sentences ahead, so that comparing with them is quick later. */
  readonly prepare: (sentences: readonly string[]) => void;
}
