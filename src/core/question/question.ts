import type { ConceptLink } from '../lexicon/concept-index.ts';
import type { Language } from '../model.ts';
import type { Fineness } from './fineness.ts';

/** What kind of thing a question asks for. */
export type Asked =
  | 'person'
  | 'organisation'
  | 'date'
  | 'place'
  | 'number'
  | 'duration'
  | 'reason'
  | 'manner'
  | 'quotation'
  | 'claim'
  | 'thing';

/** A content word of the question and the words of the sources that may stand for it. */
export interface Unit {
  /** Folded. */
  readonly word: string;
  /** Position among the question's tokens. */
  readonly at: number;
  /** Inverse document frequency of the word, in nats. */
  readonly weight: number;
  /** Vocabulary number of a source's term to how well it stands for this word, 0 to 1. */
  readonly targets: ReadonlyMap<number, number>;
  /** Vocabulary number of terms of like use to the cosine of their vectors. */
  readonly alike: ReadonlyMap<number, number>;
  /** Concepts that phrases around it name. */
  readonly concepts: readonly ConceptLink[];
  /** Whether it is a name. */
  readonly name: boolean;
  /** Whether it is a name that nothing in the sources may stand for. */
  readonly unheardName: boolean;
  /** Whether it is what is asked to be told or counted: "which *department*", "how many *tons*". */
  readonly focus: boolean;
  /** Whether it is a month, weekday or number: a detail that may be wrong where the rest is right. */
  readonly detail: boolean;
  /** Whether it names a role of a person ("minister", "coach"). */
  readonly role: boolean;
  /** Whether the same word (or its inflection) stands in the sources. */
  readonly inSources: boolean;
  /** Whether the lexicon knows it. */
  readonly inLexicon: boolean;
}

/** A question as the core understands it. */
export interface Question {
  readonly text: string;
  /**
   * Its text with mistyped words put right, behind that of the questions that it leans on, for sentences of each
   * language: a Spanish one is told to English sentences in English words.
   */
  readonly told: Readonly<Record<Language, string>>;
  readonly language: Language;
  /** Languages in which its words are looked up: both when the language is unsure. */
  readonly languages: readonly Language[];
  readonly asked: Asked;
  /** How finely it wants to know; see finenessOf. */
  readonly fineness: Fineness;
  readonly units: readonly Unit[];
  /** The question with mistyped words put right, when any were. */
  readonly readAs: string | null;
  /** Months and weekdays that it offers to choose from, folded: "in September or October". */
  readonly dateChoices: readonly string[];
  /** The time it asks about, resolved against the newest source; null when it names none. */
  readonly time: string | null;
  /** Whether only a name will do: "what is the name of", "who is". */
  readonly wantsName: boolean;
  /** Whether it asks what has happened, so that a plan is no answer. */
  readonly past: boolean;
  /** Whether it asks for several things: two parts, both sides, what different sources say. */
  readonly several: boolean;
  /** Whether it asks who did something, so that the names in it are those it was done to. */
  readonly whoActs: boolean;
  /** Word classes of the whole question, as a mask of the lexicon. */
  readonly classes: number;
  /** Number of tokens, function words included. */
  readonly length: number;
}
