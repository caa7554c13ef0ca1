import { decisionFeatures } from '../../src/core/answer/decision-features.ts';
import { outOfScope } from '../../src/core/answer/scope.ts';
import { compareBest } from '../../src/core/encoder/compare-best.ts';
import type { Encoder, Likeness } from '../../src/core/encoder/encoder.ts';
import type { SentenceIndex } from '../../src/core/index/sentence-index.ts';
import { prepareTables } from '../../src/core/prepare-tables.ts';
import { NO_PREPARED_MATCH } from '../../src/core/prepared/match-prepared.ts';
import { analyseQuestion } from '../../src/core/question/analyse-question.ts';
import type { Question } from '../../src/core/question/question.ts';
import { extractFeatures, type Featured } from '../../src/core/ranking/extract-features.ts';
import type { Ranked } from '../../src/core/ranking/score-candidates.ts';
import { retrieve } from '../../src/core/retrieval/retrieve.ts';
import type { AnnotatedQuestion, QuestionSet } from './load-set.ts';

/** A question with its candidates' features and which of them are gold. */
export interface Example {
  readonly set: string;
  /** Questions of one group are never on both sides of a cross-validation: a story, or an article of a large set. */
  readonly group: string;
  readonly annotated: AnnotatedQuestion;
  readonly question: Question;
  readonly candidates: readonly Featured[];
  readonly gold: readonly boolean[];
  readonly texts: readonly string[];
  /** Whether the words alone tell that it is out of scope. */
  readonly outOfScope: boolean;
  /** The decision's features for candidates that a ranker has scored. */
  readonly decide: (ranked: readonly Ranked[]) => ArrayLike<number> | null;
  /** What an encoder finds in the best of the candidates that a ranker has scored. */
  readonly compare: (ranked: readonly Ranked[], encoder: Encoder) => ReadonlyMap<number, Likeness>;
}

const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();

const goldNumbers = (index: SentenceIndex, texts: readonly string[]): ReadonlySet<number> => {
  const wanted = new Set(texts.map(squash));
  return new Set(
    index.sentences.flatMap(({ sentence }) =>
      wanted.has(squash(sentence.text)) || [...wanted].some((text) => squash(sentence.text).includes(text))
        ? [sentence.index]
        : [],
    ),
  );
};

/** Runs retrieval and features over a set. */
export const makeExamples = (set: QuestionSet): Example[] => {
  const tables = prepareTables({ sources: set.sources, lexicon: set.lexicon, prepared: [], names: [], vectors: null });
  return set.questions.map((annotated) => {
    const question = analyseQuestion(annotated.question, tables);
    const candidates = extractFeatures(question, retrieve(question, tables.index), tables.index, tables.lexicon);
    const gold = goldNumbers(
      tables.index,
      annotated.gold.map((id) => set.sentences[id] ?? '\u0000'),
    );
    const article = tables.index.sentences[[...gold][0] ?? -1]?.sentence.source.id ?? 'none';
    return {
      set: set.name,
      group: set.sources.length > 10 ? `${set.name}/${article}` : set.name,
      annotated,
      question,
      candidates,
      gold: candidates.map(({ index }) => gold.has(index)),
      outOfScope: outOfScope(question, tables.lexicon) !== null,
      decide: (ranked) => decisionFeatures(question, ranked, tables.index, tables.lexicon),
      compare: (ranked, encoder) => compareBest(question, ranked, NO_PREPARED_MATCH, { index: tables.index, encoder }),
      texts: candidates.map(({ index }) => tables.index.sentences[index]?.sentence.text ?? ''),
    };
  });
};
