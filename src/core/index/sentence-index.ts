import MiniSearch from 'minisearch';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Passage, Sentence, Source } from '../model.ts';
import { splitPassages } from '../passages/split-passages.ts';
import { tokenize } from '../text/tokenize.ts';
import { type IndexedText, indexTokens, searchableWords, TOKEN_MARK } from './index-tokens.ts';
import { packTexts } from './pack-texts.ts';
import { describeSentence, type SentenceTraits } from './sentence-traits.ts';
import { Vocabulary } from './vocabulary.ts';

/** A sentence with what ranking needs to know of it. */
export interface IndexedSentence extends IndexedText {
  readonly sentence: Sentence;
  readonly traits: SentenceTraits;
  /** Whether another sentence of its source holds its whole text: a summary line. */
  readonly repeated: boolean;
}

/** One MiniSearch index over all sentences, and the tables beside it. */
export interface SentenceIndex {
  readonly sources: readonly Source[];
  readonly passages: ReadonlyMap<string, readonly Passage[]>;
  readonly sentences: readonly IndexedSentence[];
  readonly vocabulary: Vocabulary;
  readonly search: MiniSearch;
  /** Numbers of the sentences of the passage that a sentence belongs to: first and last (inclusive). */
  readonly passageRange: (index: number) => readonly [number, number];
  /** Number of the first sentence of the same source. */
  readonly leadOf: (index: number) => number;
  readonly averageLength: number;
  /** For the id of each corrected source, what its corrections are called: by title, else dateline or id. */
  readonly corrected: ReadonlyMap<string, readonly string[]>;
  /** Date of the newest source, ISO, or null when none is dated. */
  readonly newest: string | null;
}

/** Characters beyond which a line that another sentence begins with is its summary, not a name or a heading. */
const SHORTEST_SUMMARY = 20;

/** Characters read to find the word that opens a sentence. */
const OPENING = 60;

const describe = (
  sentence: Sentence,
  lexicon: LexiconIndex,
  vocabulary: Vocabulary,
): Omit<IndexedSentence, 'repeated'> => {
  const tokens = tokenize(sentence.text);
  const indexed = indexTokens(tokens, sentence.source.metadata.language, lexicon, vocabulary);
  return { sentence, ...indexed, traits: describeSentence(sentence.text, tokens, indexed.classes, lexicon) };
};

const listSentences = (source: Source, passages: readonly Passage[], from: number): Sentence[] => {
  const sentences: Sentence[] = [];
  for (const passage of passages) {
    if (passage.kind === 'boilerplate') continue;
    for (const { start, end } of passage.sentences) {
      sentences.push({
        index: from + sentences.length,
        source,
        passage,
        text: source.text.slice(start, end),
        start,
        end,
      });
    }
  }
  return sentences;
};

/** A word that opens a sentence has a capital anyway: it counts as a name only if it stands as one elsewhere. */
const unmarkOpeningWord = (text: string, marks: Uint8Array, vocabulary: Vocabulary): void => {
  const opening = tokenize(text.slice(0, OPENING))[0];
  if (opening && !vocabulary.isName(opening.word)) marks[0] = (marks[0] ?? 0) & ~TOKEN_MARK.capital;
};

const correctionsIn = (sources: readonly Source[]): SentenceIndex['corrected'] => {
  const found = new Map<string, readonly string[]>();
  for (const { id, metadata } of sources) {
    const { corrects, title, dateline } = metadata;
    if (corrects !== null) found.set(corrects, [...(found.get(corrects) ?? []), title ?? dateline ?? id]);
  }
  return found;
};

/** Splits, stems and indexes the sources. */
export const buildSentenceIndex = (sources: readonly Source[], lexicon: LexiconIndex): SentenceIndex => {
  const vocabulary = new Vocabulary(lexicon);
  const passagesBySource = new Map<string, readonly Passage[]>();
  const read: IndexedSentence[] = [];
  const leads = new Map<string, number>();
  const first: number[] = [];
  const last: number[] = [];
  for (const source of sources) {
    const passages = splitPassages(source);
    passagesBySource.set(source.id, passages);
    const listed = listSentences(source, passages, read.length);
    leads.set(source.id, read.length);
    for (const sentence of listed) {
      const repeated = listed.some(
        (other) =>
          other !== sentence &&
          sentence.text.length > SHORTEST_SUMMARY &&
          other.text.length > sentence.text.length &&
          other.text.startsWith(sentence.text),
      );
      read.push({ ...describe(sentence, lexicon, vocabulary), repeated });
      const same = read[sentence.index - 1]?.sentence.passage === sentence.passage;
      first.push(same ? (first[sentence.index - 1] ?? sentence.index) : sentence.index);
    }
  }
  for (let index = read.length - 1; index >= 0; index -= 1) {
    const same = read[index + 1]?.sentence.passage === read[index]?.sentence.passage;
    last[index] = same ? (last[index + 1] ?? index) : index;
  }
  const sentences = packTexts(read);
  for (const { sentence, marks } of sentences) unmarkOpeningWord(sentence.text, marks, vocabulary);
  const search = new MiniSearch({
    idField: 'id',
    fields: ['sentence'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  search.addAll(sentences.map((sentence, id) => ({ id, sentence: searchableWords(sentence, vocabulary).join(' ') })));
  vocabulary.countDocuments(sentences.map((sentence) => sentence.terms));
  const total = sentences.reduce((sum, sentence) => sum + sentence.marks.length, 0);
  return {
    sources,
    passages: passagesBySource,
    sentences,
    vocabulary,
    search,
    leadOf: (index) => leads.get(sentences[index]?.sentence.source.id ?? '') ?? index,
    passageRange: (index) => [first[index] ?? index, last[index] ?? index],
    corrected: correctionsIn(sources),
    newest:
      sources
        .flatMap(({ metadata }) => metadata.published ?? [])
        .sort()
        .at(-1) ?? null,
    averageLength: sentences.length ? total / sentences.length : 1,
  };
};
