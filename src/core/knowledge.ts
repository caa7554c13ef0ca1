import type { Encoder } from './encoder/encoder.ts';
import type { UsageReader } from './lexicon/usage.ts';
import type { Language, Missing, Source, Span } from './model.ts';

/** A term of the lexicon: one word or several, in base form, lower or mixed case as written. */
export interface LexiconTerm {
  readonly text: string;
  /** 1 for a real synonym, less for a term that means the concept only sometimes (`~`) or rarely (`~~`). */
  readonly strength: number;
}

/** A line of a lexicon file: the words of both languages that stand for one thing. */
export interface Concept {
  readonly id: string;
  readonly en: readonly LexiconTerm[];
  readonly es: readonly LexiconTerm[];
}

/** An irregular word with its inflected forms (`say`: `said`). */
export interface IrregularWord {
  readonly language: Language;
  readonly base: string;
  readonly forms: readonly string[];
}

/** A Spanish word or phrase with what it most often means in English. */
export interface GlossaryEntry {
  readonly spanish: string;
  readonly english: string;
}

/** General word knowledge. Part of the program, loaded whatever folder is served. */
export interface Lexicon {
  readonly concepts: readonly Concept[];
  /** Word classes by id (`speech-verb`, `month` …), in the same form. */
  readonly classes: readonly Concept[];
  readonly irregular: readonly IrregularWord[];
  readonly glossary: readonly GlossaryEntry[];
  /** How frequent English words are and which are used alike, from word vectors; see docs/evaluation.md. */
  readonly usage: UsageReader;
  /** Compares what questions and sentences mean; null when it is missing or switched off. */
  readonly encoder: Encoder | null;
}

/** A wording under which a question may be asked, written by an editor. It is never shown. */
export interface PreparedQuestion {
  readonly text: string;
  /** The id of the source it was written for. */
  readonly source: string;
  /** Where its answer stands in that source's file (one span for each sentence), or what is missing there. */
  readonly answer: { readonly spans: readonly Span[] } | { readonly missing: Missing };
}

/** What the encoder made of a wording. */
export interface WordingVector {
  /** What it read: the wording, or a Spanish one in English words. */
  readonly told: string;
  /** Its unit vector in 127ths. */
  readonly vector: Int8Array;
}

/** Vectors of prepared wordings, made ahead: reading thousands of them takes a minute. */
export interface WordingVectors {
  /** The version of the encoder that made them. */
  readonly version: string;
  /** By the text of the wording. */
  readonly wordings: ReadonlyMap<string, WordingVector>;
}

/** A name of the story with the other words that editors use for it. */
export interface StoryName {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Everything that the core answers from. Sources that may not be served are not in it. */
export interface Knowledge {
  readonly sources: readonly Source[];
  readonly lexicon: Lexicon;
  readonly prepared: readonly PreparedQuestion[];
  readonly names: readonly StoryName[];
  /** Null when none were made. */
  readonly vectors: WordingVectors | null;
}
