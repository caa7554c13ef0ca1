import MiniSearch from 'minisearch';
import { type IndexedText, indexTokens, searchableWords } from '../index/index-tokens.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import { Vocabulary } from '../index/vocabulary.ts';
import type { PreparedQuestion, WordingVector } from '../knowledge.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Missing } from '../model.ts';
import { createExpander, type Expander } from '../question/expand-word.ts';
import { expectedAnswer } from '../question/expected-answer.ts';
import { type Fineness, finenessOf } from '../question/fineness.ts';
import type { Asked, Question } from '../question/question.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { tokenize } from '../text/tokenize.ts';
import { buildProfiles, type Profiles } from './profiles.ts';

/** A prepared wording and what it leads to. */
export interface IndexedWording extends IndexedText {
  /** Numbers of the sentences that answer it, in order; empty when the sources do not. */
  readonly sentences: readonly number[];
  readonly missing: Missing | null;
  readonly asked: Asked;
  /** How finely it wants to know; see finenessOf. */
  readonly fineness: Fineness;
  readonly text: string;
  /** Its unit vector in 127ths; null when the encoder was not asked for one. */
  readonly vector: Int8Array | null;
}

/**
 * Whether a wording that the sources do not answer tells something about a question: one that wants to know more finely
 * does not, since the coarser question may have an answer.
 */
export const speaksFor = ({ missing, fineness }: IndexedWording, question: Pick<Question, 'fineness'>): boolean =>
  missing !== null && fineness <= question.fineness;

/** The prepared questions, searchable. */
export interface PreparedIndex {
  readonly wordings: readonly IndexedWording[];
  readonly vocabulary: Vocabulary;
  readonly expander: Expander;
  readonly search: MiniSearch;
  readonly profiles: Profiles;
  /** Whether any wording has a vector. */
  readonly hasVectors: boolean;
  /** Numbers of the sentences of sources that somebody prepared questions for. */
  readonly covered: ReadonlySet<number>;
  /**
   * Whether two sentences contend for a question: of one source, and no wording is answered by both. Another source may
   * say the same.
   */
  readonly areRivals: (a: number, b: number) => boolean;
  /** Terms that are names in the sources. */
  readonly names: ReadonlySet<number>;
}

const sentencesAt = (prepared: PreparedQuestion, index: SentenceIndex): readonly number[] => {
  if (!('spans' in prepared.answer)) return [];
  return prepared.answer.spans.flatMap(({ start, end }) =>
    index.sentences.flatMap(({ sentence }) =>
      sentence.source.id === prepared.source && sentence.start < end && start < sentence.end ? [sentence.index] : [],
    ),
  );
};

const askedOf = (text: string): Asked =>
  expectedAnswer(
    text,
    () => false,
    () => false,
  );

const namesOf = (word: string, vocabulary: Vocabulary, lexicon: LexiconIndex): readonly number[] =>
  (['en', 'es'] as const).flatMap((language) => vocabulary.numberOf(lexicon.stemOf(word, language)) ?? []);

const coveredSentences = (prepared: readonly PreparedQuestion[], index: SentenceIndex): ReadonlySet<number> => {
  const sources = new Set(prepared.map(({ source }) => source));
  return new Set(index.sentences.flatMap(({ sentence }) => (sources.has(sentence.source.id) ? [sentence.index] : [])));
};

const rivalry = (wordings: readonly IndexedWording[], index: SentenceIndex): PreparedIndex['areRivals'] => {
  const partners = new Set<string>();
  for (const { sentences } of wordings) for (const a of sentences) for (const b of sentences) partners.add(`${a} ${b}`);
  const sourceOf = (at: number) => index.sentences[at]?.sentence.source;
  return (a, b) => a !== b && sourceOf(a) === sourceOf(b) && !partners.has(`${a} ${b}`);
};

/** Indexes prepared questions. A wording whose sentence is not among the sources is left out. */
export const buildPreparedIndex = (
  prepared: readonly PreparedQuestion[],
  index: SentenceIndex,
  lexicon: LexiconIndex,
  vectors: ReadonlyMap<string, WordingVector>,
): PreparedIndex => {
  const vocabulary = new Vocabulary(lexicon);
  const places = new Map<PreparedQuestion['answer'], readonly number[]>();
  const wordings = prepared.flatMap((question): IndexedWording[] => {
    const sentences = places.get(question.answer) ?? sentencesAt(question, index);
    places.set(question.answer, sentences);
    const missing = 'missing' in question.answer ? question.answer.missing : null;
    if (sentences.length === 0 && missing === null) return [];
    const { language } = detectLanguage(question.text);
    return [
      {
        ...indexTokens(tokenize(question.text), language, lexicon, vocabulary),
        sentences,
        missing,
        asked: askedOf(question.text),
        fineness: finenessOf(question.text),
        text: question.text,
        vector: vectors.get(question.text)?.vector ?? null,
      },
    ];
  });
  vocabulary.countDocuments(wordings.map(({ terms }) => terms));
  const names = new Set(
    [...index.vocabulary.allWords()].flatMap((word) =>
      index.vocabulary.isName(word) ? namesOf(word, vocabulary, lexicon) : [],
    ),
  );
  const search = new MiniSearch({ fields: ['text'], tokenize: (text) => text.split(' '), processTerm: (term) => term });
  search.addAll(wordings.map((wording, id) => ({ id, text: searchableWords(wording, vocabulary).join(' ') })));
  return {
    wordings,
    hasVectors: wordings.some(({ vector }) => vector !== null),
    vocabulary,
    expander: createExpander(vocabulary, lexicon),
    search,
    profiles: buildProfiles(wordings),
    covered: coveredSentences(prepared, index),
    areRivals: rivalry(wordings, index),
    names,
  };
};
