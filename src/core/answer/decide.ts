import type { PreparedMatch } from '../prepared/match-prepared.ts';
import { PREPARED_DECISION } from '../prepared/prepared-weights.ts';
import { type Ranked, weigh } from '../ranking/score-candidates.ts';
import { DECISION_BIAS, DECISION_WEIGHTS } from './decision-weights.ts';

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

const largest = (values: ReadonlyMap<number, number>, without: number): number => {
  let most = 0;
  for (const [sentence, value] of values) if (sentence !== without && value > most) most = value;
  return most;
};

/**
 * The signs that prepared questions add, for the best sentence: likeness of the wordings that it answers, of those that
 * nothing answers, how well its wordings together cover the question, and whether the ways of finding it agree.
 */
export const preparedSigns = (base: number, ranked: readonly Ranked[], prepared: PreparedMatch): readonly number[] => {
  const best = ranked[0]?.index ?? -1;
  const { unanswered, profile, ofSentence } = prepared;
  const answered = ofSentence.get(best) ?? 0;
  const covered = profile.get(best) ?? 0;
  const own = ranked[0]?.own ?? 0;
  const othersOwn = Math.max(...ranked.slice(1).map((candidate) => candidate.own), own - 4);
  const margin = Math.min(4, (ranked[0]?.score ?? 0) - (ranked[1]?.score ?? 0)) / 4;
  return [
    base,
    answered,
    unanswered,
    Math.max(0, answered - unanswered),
    Math.max(0, unanswered - answered),
    answered - largest(ofSentence, best),
    covered,
    covered - largest(profile, best),
    margin,
    Math.max(-1, Math.min(1, (own - othersOwn) / 4)),
    own > othersOwn && answered >= largest(ofSentence, best) && covered >= largest(profile, best) ? 1 : 0,
    prepared.askedShare(best),
    prepared.unansweredOdds,
    prepared.unheardNames(best),
    1,
  ];
};

/** How sure it is that the best candidate answers, 0 to 1: calibrated logistic regressions over signs. */
export const decide = (signs: ArrayLike<number>, ranked: readonly Ranked[], prepared: PreparedMatch): number => {
  const base = weigh(signs, DECISION_WEIGHTS) + DECISION_BIAS;
  if (!prepared.covers(ranked[0]?.index ?? -1)) return logistic(base);
  return logistic(weigh(preparedSigns(base, ranked, prepared), PREPARED_DECISION));
};
