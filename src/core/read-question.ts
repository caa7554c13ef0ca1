import { isAfterSources } from './answer/after-sources.ts';
import { decide } from './answer/decide.ts';
import { decisionFeatures } from './answer/decision-features.ts';
import { outOfScope } from './answer/scope.ts';
import { preferCorrections } from './evidence/prefer-corrections.ts';
import type { OutOfScope, QuestionInput } from './model.ts';
import { matchPrepared, type PreparedMatch } from './prepared/match-prepared.ts';
import { analyseQuestion } from './question/analyse-question.ts';
import { joinContext } from './question/join-context.ts';
import type { Question } from './question/question.ts';
import { addPrepared } from './ranking/add-prepared.ts';
import { extractFeatures } from './ranking/extract-features.ts';
import { type Ranked, scoreCandidates } from './ranking/score-candidates.ts';
import { retrieve } from './retrieval/retrieve.ts';
import type { Tables } from './tables.ts';

/** What the stages up to the decision found out about a question. */
export interface Reading {
  readonly question: Question;
  readonly scope: OutOfScope | null;
  readonly prepared: PreparedMatch;
  readonly ranked: readonly Ranked[];
  /** Values of the decision's features; null when nothing was found. */
  readonly signs: Float64Array | null;
  /** Calibrated, 0 to 1. */
  readonly confidence: number;
}

/** Analyse, retrieve, rank, decide. */
export const readQuestion = (input: QuestionInput, tables: Tables): Reading => {
  const { index, lexicon } = tables;
  const question = joinContext(analyseQuestion(input.text, tables), input.context ?? [], tables);
  const scope = outOfScope(question, lexicon);
  const prepared = matchPrepared(question, tables.prepared);
  const candidates = extractFeatures(question, retrieve(question, index), index, lexicon);
  const ranked = preferCorrections(addPrepared(scoreCandidates(candidates), prepared), index);
  const signs = decisionFeatures(question, ranked, index, lexicon);
  const late = isAfterSources(question, ranked, tables);
  const confidence = scope || late || !signs ? 0 : decide(signs, ranked, prepared);
  return { question, scope, prepared, ranked, signs, confidence };
};
