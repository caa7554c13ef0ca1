import { NO_PREPARED_MATCH, type PreparedMatch } from '../prepared/match-prepared.ts';
import { PREPARED_DECISION } from '../prepared/prepared-weights.ts';
import { type Ranked, weigh } from '../ranking/score-candidates.ts';
import { DECISION_BIAS, DECISION_WEIGHTS } from './decision-weights.ts';

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

/** The signs that prepared questions add: likeness of those that the best sentence answers, and of those nothing answers. */
export const preparedSigns = (base: number, ranked: readonly Ranked[], prepared: PreparedMatch): readonly number[] => {
  const answered = prepared.ofSentence.get(ranked[0]?.index ?? -1) ?? 0;
  const second = prepared.ofSentence.get(ranked[1]?.index ?? -1) ?? 0;
  const { unanswered, profile } = prepared;
  const covered = profile.get(ranked[0]?.index ?? -1) ?? 0;
  const margin = Math.min(4, (ranked[0]?.score ?? 0) - (ranked[1]?.score ?? 0)) / 4;
  return [
    base,
    answered,
    unanswered,
    Math.max(0, answered - unanswered),
    Math.max(0, unanswered - answered),
    answered - second,
    covered,
    covered - (profile.get(ranked[1]?.index ?? -1) ?? 0),
    margin,
    prepared.askedShare(ranked[0]?.index ?? -1),
    prepared.unansweredOdds,
    prepared.unheardNames(ranked[0]?.index ?? -1),
    1,
  ];
};

/** How sure it is that the best candidate answers, 0 to 1: calibrated logistic regressions over signs. */
export const decide = (signs: ArrayLike<number>, ranked: readonly Ranked[], prepared: PreparedMatch): number => {
  const base = weigh(signs, DECISION_WEIGHTS) + DECISION_BIAS;
  if (prepared === NO_PREPARED_MATCH) return logistic(base);
  return logistic(weigh(preparedSigns(base, ranked, prepared), PREPARED_DECISION));
};
