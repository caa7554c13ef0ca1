import type { Encoder } from '../encoder/encoder.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { PreparedMatch } from '../prepared/match-prepared.ts';
import type { Question } from '../question/question.ts';
import type { CoverageReader } from '../ranking/cover.ts';
import { TUNING } from '../tuning.ts';

/** Longest neighbour that is brought along, in characters: an excerpt stays tight. */
const LONGEST_NEIGHBOUR = 255;

/** What bringing neighbours along looks at. */
export interface EvidenceTables {
  readonly question: Question;
  readonly index: SentenceIndex;
  readonly lexicon: LexiconIndex;
  readonly cover: CoverageReader;
  readonly prepared: PreparedMatch;
  readonly encoder: Encoder | null;
}

const bits = (lexicon: LexiconIndex) => ({
  accusation: lexicon.classBit('accusation-verb'),
  denial: lexicon.classBit('denial-verb'),
  speaking: lexicon.classBit('speech-verb') | lexicon.classBit('denial-verb') | lexicon.classBit('response-verb'),
});

/** Whether a sentence accuses. */
export const accuses = (at: number, { index, lexicon }: EvidenceTables): boolean =>
  ((index.sentences[at]?.traits.classes ?? 0) & bits(lexicon).accusation) !== 0;

/** Whether a sentence accuses and does not itself carry the reply. */
export const accusesWithoutReply = (at: number, { index, lexicon }: EvidenceTables): boolean => {
  const classes = index.sentences[at]?.traits.classes ?? 0;
  const { accusation, denial } = bits(lexicon);
  return (classes & accusation) !== 0 && (classes & denial) === 0;
};

/** Whether a sentence denies or rejects. */
export const replies = (at: number, { index, lexicon }: EvidenceTables): boolean =>
  ((index.sentences[at]?.traits.classes ?? 0) & bits(lexicon).denial) !== 0;

/** Whether a sentence replies to what stands before it: its denial comes before any charge that it names itself. */
const repliesFirst = (at: number, { index, lexicon }: EvidenceTables): boolean => {
  const { accusation, denial } = bits(lexicon);
  const first = index.sentences[at]?.classes.find((mask) => (mask & (accusation | denial)) !== 0);
  return ((first ?? 0) & denial) !== 0;
};

/** Whether somebody says, denies or answers something in a sentence. */
export const speaks = (at: number, { index, lexicon }: EvidenceTables): boolean =>
  ((index.sentences[at]?.traits.classes ?? 0) & bits(lexicon).speaking) !== 0;

/** Whether the question has a word that a sentence lacks and its neighbour has. */
const adds = (at: number, neighbour: number, { question, cover }: EvidenceTables): boolean =>
  question.units.some(
    (_, unit) =>
      (cover(at).strengths[unit] ?? 0) < TUNING.found && (cover(neighbour).strengths[unit] ?? 0) >= TUNING.found,
  );

/** The sentences that the nearest prepared question names, in order, when it is near enough and holds this one. */
const preparedSentences = (at: number, { prepared }: EvidenceTables): readonly number[] => {
  const nearest = prepared.nearest.find(({ wording }) => wording.sentences.includes(at));
  if (!nearest || nearest.likeness < TUNING.sameQuestion) return [];
  return [...nearest.wording.sentences].sort((a, b) => a - b);
};

const isWithin = (at: number, [first, last]: readonly [number, number]): boolean => at >= first && at <= last;

/** The pair that a prepared question names around a sentence, when it stands side by side in one paragraph. */
const preparedPair = (at: number, tables: EvidenceTables): readonly number[] | null => {
  const { index } = tables;
  const pair = preparedSentences(at, tables);
  if (pair.length < 2) return null;
  const fits = pair.every(
    (near, place) =>
      near === (pair[0] ?? near) + place &&
      isWithin(near, index.passageRange(at)) &&
      (near === at || (index.sentences[near]?.sentence.text.length ?? 0) <= LONGEST_NEIGHBOUR),
  );
  return fits ? pair : null;
};

/** What a prepared question names beside a sentence that stands apart from it, and is an excerpt of its own. */
export const preparedApart = (at: number, tables: EvidenceTables): readonly number[] =>
  preparedPair(at, tables) === null ? preparedSentences(at, tables).filter((other) => other !== at) : [];

/**
 * A sentence with the neighbour that it cannot do without, in order: the one its pronoun or "shortly after" points
 * back to, or the rejection that stands beside an accusation. In a correction it is the next one: corrections say what
 * was wrong first and then what is right. A quotation without its speaker comes with the one before it. Neighbours are
 * of the same paragraph.
 */
export const withNeighbour = (at: number, tables: EvidenceTables): readonly number[] => {
  const { question, index } = tables;
  const [first, last] = index.passageRange(at);
  const fits = (near: number): boolean =>
    near >= first &&
    near <= last &&
    (index.sentences[near]?.sentence.text.length ?? Number.POSITIVE_INFINITY) <= LONGEST_NEIGHBOUR;
  const traits = index.sentences[at]?.traits;
  if (!traits) return [at];
  const pair = preparedPair(at, tables);
  if (pair) return pair;
  const isCorrection = typeof index.sentences[at]?.sentence.source.metadata.corrects === 'string';
  if (isCorrection && fits(at + 1)) return [at, at + 1];
  if (accusesWithoutReply(at, tables) && fits(at + 1) && replies(at + 1, tables)) return [at, at + 1];
  if (repliesFirst(at, tables) && fits(at - 1) && accusesWithoutReply(at - 1, tables)) return [at - 1, at];
  if (traits.speakerElsewhere && fits(at - 1)) return [at - 1, at];
  if (!traits.pointsBack || !fits(at - 1)) return [at];
  const before = index.sentences[at - 1]?.traits;
  const needsDate = question.asked === 'date' && traits.time === 0 && (before?.time ?? 0) !== 0;
  return needsDate || adds(at, at - 1, tables) ? [at - 1, at] : [at];
};
