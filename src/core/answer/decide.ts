import { ENCODED_DECISION } from '../encoder/encoded-weights.ts';
import type { Likeness } from '../encoder/encoder.ts';
import { logistic } from '../logistic.ts';
import type { PreparedMatch } from '../prepared/match-prepared.ts';
import type { PreparedWeights } from '../prepared/prepared-weights.ts';
import { type Ranked, weigh } from '../ranking/score-candidates.ts';
import { DECISION_FEATURES } from './decision-features.ts';
import { DECISION_BIAS, DECISION_WEIGHTS } from './decision-weights.ts';

/** The most that any of some sentences has, 0 at least. */
const largest = (values: ReadonlyMap<number, number>, among: (sentence: number) => boolean): number => {
  let most = 0;
  for (const [sentence, value] of values) if (value > most && among(sentence)) most = value;
  return most;
};

/** Of the best sentence: how near its wordings come in meaning, and those that nothing answers. */
const alikeSigns = (ranked: readonly Ranked[], { alike, areRivals }: PreparedMatch): readonly number[] => {
  if (!alike) return [];
  const at = ranked[0]?.index ?? -1;
  const { best, mean } = alike.ofSentence(at);
  const rivals = ranked.filter(({ index }) => areRivals(at, index)).map(({ index }) => alike.ofSentence(index).best);
  const { unanswered } = alike;
  return [
    best,
    unanswered.best,
    Math.max(0, best - unanswered.best),
    Math.max(0, unanswered.best - best),
    best - Math.max(0, ...rivals),
    mean,
    unanswered.mean,
  ];
};

/**
 * The signs that prepared questions add, for the best sentence: likeness of the wordings that it answers, of those that
 * nothing answers, how well its wordings together cover the question, and whether the ways of finding it agree; with
 * vectors of the wordings also how near they come in meaning.
 */
export const preparedSigns = (base: number, ranked: readonly Ranked[], prepared: PreparedMatch): readonly number[] => {
  const best = ranked[0]?.index ?? -1;
  const { unanswered, profile, ofSentence } = prepared;
  const isRival = (other: number): boolean => prepared.areRivals(best, other);
  const rivalAnswered = largest(ofSentence, isRival);
  const rivalCovered = largest(profile, isRival);
  const answered = ofSentence.get(best) ?? 0;
  const covered = profile.get(best) ?? 0;
  const own = ranked[0]?.own ?? 0;
  const rivals = ranked.filter(({ index }) => isRival(index));
  const othersOwn = Math.max(...rivals.map((candidate) => candidate.own), own - 4);
  const margin = Math.min(4, (ranked[0]?.score ?? 0) - (rivals[0]?.score ?? Number.NEGATIVE_INFINITY)) / 4;
  const signs = [
    base,
    answered,
    unanswered,
    Math.max(0, answered - unanswered),
    Math.max(0, unanswered - answered),
    answered - rivalAnswered,
    covered,
    covered - rivalCovered,
    margin,
    Math.max(-1, Math.min(1, (own - othersOwn) / 4)),
    own > othersOwn && answered >= rivalAnswered && covered >= rivalCovered ? 1 : 0,
    prepared.askedShare(best),
    prepared.unansweredOdds,
    prepared.unheardNames(best),
  ];
  return [...signs, ...alikeSigns(ranked, prepared), 1];
};

/** By how much a likeness of the best sentence exceeds the highest of all others. */
const lead = (ranked: readonly Ranked[], of: (likeness: Likeness) => number): number => {
  const [best, ...others] = ranked.map(({ likeness }) => (likeness ? of(likeness) : 0));
  return (best ?? 0) - Math.max(0, ...others);
};

/** The signs that an encoder adds for the best sentence: its likeness, its lead, and whether words agree. */
export const encodedSigns = (base: number, signs: ArrayLike<number>, ranked: readonly Ranked[]): readonly number[] => {
  const [best, ...others] = ranked;
  const { whole = 0, pieces = 0, best: highest = 0, least = 0 } = best?.likeness ?? {};
  const words = best?.words ?? 0;
  return [
    base,
    whole,
    pieces,
    highest,
    least,
    whole ** 2,
    pieces ** 2,
    lead(ranked, (likeness) => likeness.whole),
    lead(ranked, (likeness) => likeness.pieces),
    signs[DECISION_FEATURES.indexOf('margin')] ?? 0,
    signs[DECISION_FEATURES.indexOf('share')] ?? 0,
    Math.max(-1, Math.min(1, (words - Math.max(words - 4, ...others.map((other) => other.words))) / 4)),
    1,
  ];
};

/** Log-odds that the best sentence answers, by words and, where it was compared, by what these mean. */
export const baseOdds = (signs: ArrayLike<number>, ranked: readonly Ranked[]): number => {
  const base = weigh(signs, DECISION_WEIGHTS) + DECISION_BIAS;
  return ranked[0]?.likeness ? weigh(encodedSigns(base, signs, ranked), ENCODED_DECISION) : base;
};

/** How sure it is that the best candidate answers, 0 to 1: calibrated logistic regressions over signs. */
export const decide = (
  signs: ArrayLike<number>,
  ranked: readonly Ranked[],
  prepared: PreparedMatch,
  { decision }: PreparedWeights,
): number => {
  const base = baseOdds(signs, ranked);
  if (!prepared.covers(ranked[0]?.index ?? -1)) return logistic(base);
  return logistic(weigh(preparedSigns(base, ranked, prepared), decision));
};
