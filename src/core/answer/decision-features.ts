import type { IndexedSentence, SentenceIndex } from '../index/sentence-index.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Asked, Question } from '../question/question.ts';
import { type FEATURES, PLACE } from '../ranking/feature-names.ts';
import type { Ranked } from '../ranking/score-candidates.ts';
import { TUNING } from '../tuning.ts';

const ASKED: readonly Asked[] = [
  'person',
  'organisation',
  'date',
  'place',
  'number',
  'duration',
  'reason',
  'manner',
  'quotation',
  'claim',
  'thing',
];

/** Features of the best candidate that the decision looks at as the ranker does. */
const TAKEN = [
  'exactCoverage',
  'softCoverage',
  'passageGain',
  'sourceGain',
  'searchAbsolute',
  'nameCoverage',
  'nameNearby',
  'otherCoverage',
  'largestMissing',
  'missingUnits',
  'proximity',
  'neighbours',
  'density',
  'fill',
  'focus',
  'fillNear',
  'roleNear',
  'actorSide',
  'firstWord',
  'planForFact',
  'early',
  'length',
  'alikeGain',
  'knownCoverage',
  'knownShare',
  'roleHolder',
] as const;

/** The names of the decision's features, in order. */
export const DECISION_FEATURES: readonly string[] = [
  ...TAKEN,
  ...TAKEN.slice(0, 2).map((name) => `${name}Squared`),
  'margin',
  'share',
  'unknownName',
  'unknownWords',
  'missingName',
  'missingFocus',
  'units',
  'unfilled',
  'numberUnmet',
  'causeUnmet',
  'futureAsked',
  'negated',
  'chatty',
  'nameless',
  'nameNotNear',
  'past',
  'several',
  'readAs',
  ...ASKED.map((asked) => `asks:${asked}`),
  ...ASKED.map((asked) => `fill:${asked}`),
];

const share = (ranked: readonly Ranked[]): number => {
  const best = ranked[0]?.score ?? 0;
  let sum = 0;
  for (const { score } of ranked) sum += Math.exp(score - best);
  return sum > 0 ? 1 / sum : 0;
};

/**
 * Describes how well the best candidate answers, for the decision to answer or abstain.
 *
 * @returns values in the order of {@link DECISION_FEATURES}; null when there is no candidate
 */
export const decisionFeatures = (
  question: Question,
  ranked: readonly Ranked[],
  index: SentenceIndex,
  lexicon: LexiconIndex,
): Float64Array | null => {
  const best = ranked[0];
  const sentence: IndexedSentence | undefined = best && index.sentences[best.index];
  if (!best || !sentence) return null;
  const feature = (name: (typeof FEATURES)[number]): number => best.features[PLACE[name] ?? -1] ?? 0;
  const next = ranked.find((other) => !best.features.every((value, at) => value === other.features[at]));
  const names = question.units.filter((unit) => unit.name);
  const unknown = question.units.filter((unit) => unit.targets.size === 0);
  const missing = (predicate: (at: number) => boolean): number =>
    question.units.filter((_, at) => predicate(at) && (best.coverage.strengths[at] ?? 0) < TUNING.found).length;
  const asks = (asked: Asked): number => (question.asked === asked ? 1 : 0);
  const fill = feature('fill');
  const values: number[] = [
    ...TAKEN.map(feature),
    feature('exactCoverage') ** 2,
    feature('softCoverage') ** 2,
    Math.min(3, best.score - (next?.score ?? best.score - 3)) / 3,
    share(ranked),
    Math.min(1, unknown.filter((unit) => unit.name).length),
    Math.min(1, unknown.length / 3),
    names.length ? missing((at) => question.units[at]?.name === true) / names.length : 0,
    missing((at) => question.units[at]?.focus === true),
    Math.min(1, question.units.length / 8),
    fill === 0 ? 1 : 0,
    (question.asked === 'number' || question.asked === 'duration') && feature('fillNear') < 0.3 ? 1 : 0,
    question.asked === 'reason' && fill < 0.5 ? 1 : 0,
    (question.classes & lexicon.classBit('future-marker')) !== 0 ? 1 : 0,
    / (?:not|no|never|nunca|jamas) |n['’]t /.test(` ${question.text.toLowerCase()} `) ? 1 : 0,
    question.units.length === 0 ? 1 : 0,
    question.wantsName && fill < 1 ? 1 : 0,
    question.wantsName ? 1 - Math.max(feature('roleNear'), feature('fillNear')) : 0,
    question.past ? 1 : 0,
    question.several ? 1 : 0,
    question.readAs === null ? 0 : 1,
    ...ASKED.map(asks),
    ...ASKED.map((asked) => asks(asked) * fill),
  ];
  return Float64Array.from(values);
};
