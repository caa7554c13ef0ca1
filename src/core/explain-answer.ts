import { DECISION_FEATURES } from './answer/decision-features.ts';
import { DECISION_WEIGHTS } from './answer/decision-weights.ts';
import { composeAnswer } from './answer-question.ts';
import { ENCODED_RANKING } from './encoder/encoded-weights.ts';
import type { Explanation, WeighedSign } from './explanation.ts';
import type { QuestionInput } from './model.ts';
import { encodedFeatures } from './ranking/add-encoded.ts';
import { FEATURES } from './ranking/feature-names.ts';
import { RANKER_WEIGHTS } from './ranking/ranker-weights.ts';
import type { Ranked } from './ranking/score-candidates.ts';
import { type Reading, readQuestion } from './read-question.ts';
import type { Tables } from './tables.ts';
import { TUNING } from './tuning.ts';

/** Candidates that an explanation lists. */
const LISTED = 5;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const signsOf = (
  names: readonly string[],
  values: ArrayLike<number>,
  weights: readonly number[],
): readonly WeighedSign[] =>
  names
    .map((name, at) => ({
      name,
      value: rounded(values[at] ?? 0),
      contribution: rounded((values[at] ?? 0) * (weights[at] ?? 0)),
    }))
    .filter(({ contribution }) => contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));

/** What a candidate's score is made of: words, and likeness where it was compared. */
const candidateSigns = ({ features, words, likeness }: Ranked): readonly WeighedSign[] => {
  const [share = 1] = ENCODED_RANKING;
  const byWords = signsOf(
    FEATURES,
    features,
    likeness ? RANKER_WEIGHTS.map((weight) => weight * share) : RANKER_WEIGHTS,
  );
  if (!likeness) return byWords;
  const values = encodedFeatures(words, likeness);
  const worth = values.reduce((sum, value, at) => sum + (at > 0 ? value * (ENCODED_RANKING[at] ?? 0) : 0), 0);
  return [
    { name: 'likeness of meaning (encoder)', value: rounded(likeness.pieces), contribution: rounded(worth) },
    ...byWords,
  ];
};

const named = (name: string, value: number): WeighedSign => ({
  name,
  value: rounded(value),
  contribution: rounded(value),
});

/** How near prepared questions come: by their words, and by what they mean where that was compared. */
const preparedNearness = ({ prepared: { nearest, alike }, ranked }: Reading): readonly WeighedSign[] => {
  const byWords = nearest
    .slice(0, 1)
    .map(({ likeness, wording }) =>
      named(
        wording.missing === null ? 'nearest prepared question' : 'nearest prepared question (not answered)',
        likeness,
      ),
    );
  if (!alike) return byWords;
  return [
    ...byWords,
    named('nearest prepared question of the best, in meaning', alike.ofSentence(ranked[0]?.index ?? -1).best),
    named('nearest prepared question (not answered), in meaning', alike.unanswered.best),
  ];
};

/** The answer with how it was chosen. */
export const explainAnswer = (input: QuestionInput, tables: Tables): Explanation => {
  const reading = readQuestion(input, tables);
  const { question, ranked, signs, confidence } = reading;
  const { index } = tables;
  return {
    answer: composeAnswer(input, reading, tables),
    question: {
      asked: question.asked,
      readAs: question.readAs,
      comparedAs: tables.encoder && question.told.en !== (question.readAs ?? question.text) ? question.told.en : null,
      terms: question.units.map(({ word, weight, name, targets }) => ({
        word,
        weight: rounded(weight),
        name,
        matches: [...targets]
          .map(([term, strength]) => ({ term: index.vocabulary.terms[term] ?? '', strength: rounded(strength) }))
          .sort((a, b) => b.strength - a.strength)
          .slice(0, 8),
      })),
    },
    candidates: ranked.slice(0, LISTED).flatMap((candidate) => {
      const sentence = index.sentences[candidate.index]?.sentence;
      if (!sentence) return [];
      const features = candidateSigns(candidate);
      return [
        {
          source: sentence.source.id,
          paragraph: sentence.passage.paragraph,
          text: sentence.text,
          score: rounded(candidate.score),
          features,
        },
      ];
    }),
    decision: {
      confidence: rounded(confidence),
      threshold: TUNING.answerFrom,
      signs: [...preparedNearness(reading), ...(signs ? signsOf(DECISION_FEATURES, signs, DECISION_WEIGHTS) : [])],
    },
  };
};
