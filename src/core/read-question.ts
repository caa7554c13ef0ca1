import { isAfterSources } from './answer/after-sources.ts';
import { countsSomethingElse } from './answer/counts-something-else.ts';
import { datesTooCoarsely } from './answer/dates-too-coarsely.ts';
import { decide } from './answer/decide.ts';
import { decisionFeatures } from './answer/decision-features.ts';
import { contradictedAt, isOfAnotherTime } from './answer/find-contradiction.ts';
import { outOfScope } from './answer/scope.ts';
import { swapsRoles } from './answer/swaps-roles.ts';
import { compareBest } from './encoder/compare-best.ts';
import type { Encoder } from './encoder/encoder.ts';
import { preferCorrections } from './evidence/prefer-corrections.ts';
import type { OutOfScope, QuestionInput } from './model.ts';
import { alikeWordings } from './prepared/alike-wordings.ts';
import { ledTo } from './prepared/led-to.ts';
import { matchPrepared, type PreparedMatch } from './prepared/match-prepared.ts';
import {
  PREPARED_ALIKE,
  PREPARED_BY_WORDS,
  PREPARED_ENCODED,
  type PreparedWeights,
} from './prepared/prepared-weights.ts';
import { analyseQuestion } from './question/analyse-question.ts';
import { joinContext } from './question/join-context.ts';
import type { Question } from './question/question.ts';
import { addEncoded } from './ranking/add-encoded.ts';
import { addPrepared } from './ranking/add-prepared.ts';
import { extractFeatures } from './ranking/extract-features.ts';
import { type Ranked, scoreCandidates } from './ranking/score-candidates.ts';
import { retrieve } from './retrieval/retrieve.ts';
import type { Tables } from './tables.ts';
import { TUNING } from './tuning.ts';

/** What the stages up to the decision found out about a question. */
export interface Reading {
  readonly question: Question;
  readonly scope: OutOfScope | null;
  readonly prepared: PreparedMatch;
  readonly ranked: readonly Ranked[];
  /** Values of the decision's features; null when nothing was found. */
  readonly signs: Float64Array | null;
  /** Whether the best candidate cannot answer, however alike: it counts something else, dates too coarsely or is of another time. */
  readonly unfit: boolean;
  /** Whether the best candidate says the same of the same two, the other way round. */
  readonly swapped: boolean;
  /** Calibrated, 0 to 1. */
  readonly confidence: number;
}

/** Scores candidates by their words; best first. */
export const rankByWords = (
  question: Question,
  prepared: PreparedMatch,
  { index, lexicon }: Tables,
): readonly Ranked[] =>
  scoreCandidates(extractFeatures(question, retrieve(question, index, ledTo(prepared)), index, lexicon));

/** Candidates that tell of another time than the one that is asked about come last. */
const ofItsTime = (question: Question, ranked: readonly Ranked[], tables: Tables): readonly Ranked[] => {
  const other = new Set(ranked.filter(({ index }) => isOfAnotherTime(question, index, tables)));
  return other.size === 0 ? ranked : [...ranked.filter((candidate) => !other.has(candidate)), ...other];
};

/** Weighs in prepared questions and decides. */
const conclude = (
  question: Question,
  candidates: readonly Ranked[],
  { prepared, weights, tables }: { prepared: PreparedMatch; weights: PreparedWeights; tables: Tables },
): Reading => {
  const { index, lexicon } = tables;
  const scope = outOfScope(question, lexicon);
  const ranked = ofItsTime(
    question,
    preferCorrections(addPrepared(candidates, prepared, weights.ranking), index),
    tables,
  );
  const signs = decisionFeatures(question, ranked, index, lexicon);
  const late = isAfterSources(question, ranked, tables);
  const unheard = question.units.some(({ unheardName }) => unheardName);
  const at = ranked[0]?.index ?? -1;
  const swapped = swapsRoles(question, ranked[0]?.coverage, index.sentences[at]);
  const unfit =
    swapped ||
    countsSomethingElse(question, ranked[0]) ||
    datesTooCoarsely(question, index.sentences[at]?.sentence) ||
    isOfAnotherTime(question, at, tables);
  const cannotAnswer = scope || late || unheard || unfit;
  const confidence = cannotAnswer || !signs ? 0 : decide(signs, ranked, prepared, weights);
  return { question, scope, prepared, ranked, signs, unfit, swapped, confidence };
};

/** Finds the prepared wordings that mean the same, and the candidates' scores by what they mean. */
const compare = (
  question: Question,
  words: readonly Ranked[],
  { byWords, encoder, tables }: { byWords: PreparedMatch; encoder: Encoder; tables: Tables },
): { readonly prepared: PreparedMatch; readonly candidates: readonly Ranked[] } => {
  const { index, prepared: wordings } = tables;
  const alike = wordings.hasVectors
    ? alikeWordings({ ...question, whole: encoder.whole(question.told.en) }, wordings)
    : null;
  const prepared = { ...byWords, alike };
  const isRanked = new Set(words.map((candidate) => candidate.index));
  const wider = ledTo(prepared).every((at) => isRanked.has(at)) ? words : rankByWords(question, prepared, tables);
  return { prepared, candidates: addEncoded(wider, compareBest(question, wider, prepared, { index, encoder })) };
};

/**
 * Retrieve, rank and decide for a question that is analysed. Where words alone are sure, of an answer or of none, the
 * encoder is not asked: it takes most of the time of an answer. Prepared wordings may mean the same in other words, so
 * where they can be compared, words are sure of none only when one that is not answered is nearly the same. Nor are they
 * when only their best sentence cannot answer: by meaning another may be the best.
 */
const judge = (question: Question, tables: Tables): Reading => {
  const { encoder } = tables;
  const byWords = matchPrepared(question, tables.prepared);
  const words = rankByWords(question, byWords, tables);
  const reading = conclude(question, words, { prepared: byWords, weights: PREPARED_BY_WORDS, tables });
  const isNone = !tables.prepared.hasVectors || byWords.unanswered >= TUNING.nearlyTheSame;
  const isHopeless = reading.confidence <= TUNING.hopelessByWords && isNone && !reading.unfit;
  if (!encoder || reading.confidence >= TUNING.sureByWords || isHopeless) return reading;
  const { prepared, candidates } = compare(question, words, { byWords, encoder, tables });
  const weights = prepared.alike ? PREPARED_ALIKE : PREPARED_ENCODED;
  return conclude(question, candidates, { prepared, weights, tables });
};

/**
 * A yes or no question that fails on a date or number alone ("in August?") is judged once more without it: if it then
 * has an answer that gives another, that is what the sources say otherwise.
 */
const judgeWithoutDetail = (reading: Reading, tables: Tables): Reading | null => {
  const { question, scope, confidence } = reading;
  if (question.asked !== 'claim' || scope || confidence >= TUNING.answerFrom) return null;
  const rest = question.units.filter((unit) => !unit.detail);
  if (rest.length < 2 || rest.length === question.units.length) return null;
  const relaxed = judge({ ...question, units: rest, time: null }, tables);
  const answers =
    relaxed.confidence >= TUNING.answerFrom && contradictedAt(question, relaxed.ranked[0]?.index ?? -1, tables);
  return answers ? { ...relaxed, question } : null;
};

/** Analyse, retrieve, rank, decide. */
export const readQuestion = (input: QuestionInput, tables: Tables): Reading => {
  const question = joinContext(analyseQuestion(input.text, tables), input.context ?? [], tables);
  const reading = judge(question, tables);
  return judgeWithoutDetail(reading, tables) ?? reading;
};
