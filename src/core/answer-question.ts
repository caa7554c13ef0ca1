import { assertVerbatim } from './answer/assert-verbatim.ts';
import { describeMissing } from './answer/describe-missing.ts';
import { toExcerpts } from './answer/to-excerpts.ts';
import { type Evidence, selectEvidence } from './evidence/select-evidence.ts';
import type { Answer, AnswerStatus, Note, QuestionInput } from './model.ts';
import { createCoverageReader } from './ranking/cover.ts';
import { type Reading, readQuestion } from './read-question.ts';
import type { Tables } from './tables.ts';
import { TUNING } from './tuning.ts';

const statusOf = ({ scope, confidence }: Reading): AnswerStatus => {
  if (scope) return 'out_of_scope';
  return confidence >= TUNING.answerFrom ? 'answered' : 'not_in_sources';
};

const evidenceFor = (
  status: AnswerStatus,
  { question, ranked, prepared }: Reading,
  { index, lexicon, encoder }: Tables,
): readonly Evidence[] => {
  if (status === 'out_of_scope') return [];
  const cover = createCoverageReader(question.units, index.sentences, index.vocabulary);
  const evidence = selectEvidence(ranked, { question, index, lexicon, cover, prepared, encoder });
  if (status === 'answered') return evidence;
  const nearest = evidence.slice(0, evidence[1]?.role === 'other_side' ? 2 : 1);
  return nearest.map((one) => ({ ...one, role: 'related' }));
};

const reasonsFor = (status: AnswerStatus, reading: Reading, tables: Tables): readonly Note[] => {
  if (reading.scope) return [{ kind: 'out_of_scope', what: reading.scope }];
  if (status === 'answered') return [];
  const what = describeMissing(reading, tables);
  return [{ kind: 'missing', what, ...(reading.confidence >= TUNING.unsureFrom ? { unsure: true } : {}) }];
};

/** Turns what was found out about a question into the answer: status, cited excerpts, notes. */
export const composeAnswer = (input: QuestionInput, reading: Reading, tables: Tables): Answer => {
  const status = statusOf(reading);
  const { question } = reading;
  const cited = toExcerpts(question, evidenceFor(status, reading, tables), tables);
  assertVerbatim(cited.excerpts, tables.index.sources);
  const readAs: readonly Note[] =
    question.readAs === null || status === 'out_of_scope' ? [] : [{ kind: 'read_as', text: question.readAs }];
  return {
    ...(input.id === undefined ? {} : { id: input.id }),
    question: input.text,
    language: question.language,
    status,
    confidence: Math.round(reading.confidence * 1000) / 1000,
    excerpts: cited.excerpts,
    notes: [...readAs, ...reasonsFor(status, reading, tables), ...cited.notes],
    as_of: { newest_source: tables.index.newest, sources: tables.index.sources.length },
  };
};

/** The whole way of a question: analyse, retrieve, rank, decide, select evidence, cite. */
export const answerQuestion = (input: QuestionInput, tables: Tables): Answer =>
  composeAnswer(input, readQuestion(input, tables), tables);
