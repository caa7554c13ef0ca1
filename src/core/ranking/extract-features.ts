import type { SentenceIndex } from '../index/sentence-index.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Question } from '../question/question.ts';
import type { Candidate } from '../retrieval/retrieve.ts';
import { TUNING } from '../tuning.ts';
import { type Coverage, type CoverageReader, createCoverageReader } from './cover.ts';
import { createFillReader, type FillReader } from './fills.ts';
import { actorSide, fillCloseness, proximity, roleHolder, togetherness } from './sentence-measures.ts';

/** The names of a candidate's features, in order. All lie roughly between 0 and 1. */
export const FEATURES = [
  'exactCoverage',
  'softCoverage',
  'previousGain',
  'nextGain',
  'passageGain',
  'sourceGain',
  'searchScore',
  'searchAbsolute',
  'nameCoverage',
  'nameNearby',
  'otherCoverage',
  'largestMissing',
  'missingUnits',
  'proximity',
  'neighbours',
  'order',
  'density',
  'length',
  'fill',
  'fillStrict',
  'focus',
  'headline',
  'pointsBack',
  'early',
  'speech',
  'quotedAsked',
  'lastWord',
  'fillNear',
  'roleNear',
  'actorSide',
  'firstWord',
  'planForFact',
  'alikeGain',
  'knownCoverage',
  'knownShare',
  'roleHolder',
  'carriesOn',
  'fill:person',
  'fill:date',
  'fill:number',
  'fill:place',
  'fill:reason',
  'fill:quotation',
  'near:person',
  'near:date',
  'near:number',
  'near:place',
] as const;

/** A candidate with its features. */
export interface Featured {
  readonly index: number;
  readonly features: Float64Array;
  readonly coverage: Coverage;
}

interface Tables {
  readonly question: Question;
  readonly index: SentenceIndex;
  readonly lexicon: LexiconIndex;
  readonly cover: CoverageReader;
  readonly fill: FillReader;
  readonly total: number;
  readonly names: number;
}

const weighted = (question: Question, strength: (unit: number) => number): number => {
  let sum = 0;
  for (let unit = 0; unit < question.units.length; unit += 1)
    sum += (question.units[unit]?.weight ?? 0) * strength(unit);
  return sum;
};

/** Share of the question's weight that the sentences near add to what the sentence itself has. */
const gain = (tables: Tables, own: Coverage, near: readonly number[]): number => {
  const others = near.map((at) => tables.cover(at).strengths);
  const added = weighted(tables.question, (unit) => {
    const mine = own.strengths[unit] ?? 0;
    let best = 0;
    for (const strengths of others) best = Math.max(best, strengths[unit] ?? 0);
    return Math.max(0, best - mine);
  });
  return added / tables.total;
};

const features = (tables: Tables, candidate: Candidate, best: number): Featured => {
  const { question, index, cover, total } = tables;
  const sentence = index.sentences[candidate.index];
  const coverage = cover(candidate.index);
  const values = new Float64Array(FEATURES.length);
  if (!sentence) return { index: candidate.index, features: values, coverage };
  const [first, last] = index.passageRange(candidate.index);
  const at = candidate.index;
  const passage: number[] = [];
  for (let near = Math.max(first, at - 6); near <= Math.min(last, at + 6); near += 1)
    if (near !== at) passage.push(near);
  const previous = at > first ? [at - 1] : [];
  const next = at < last ? [at + 1] : [];
  const { units } = question;
  const strengthOf = (unit: number): number => coverage.strengths[unit] ?? 0;
  const soft = weighted(question, strengthOf) / total;
  const passageGain = gain(tables, coverage, passage);
  let largestMissing = 0;
  let missing = 0;
  let nameFound = 0;
  let nameNear = 0;
  let other = 0;
  let otherTotal = 0;
  let focus = 0.5;
  for (const [unit, { weight, name, focus: isFocus }] of units.entries()) {
    const strength = strengthOf(unit);
    if (strength < TUNING.found) {
      missing += 1;
      largestMissing = Math.max(largestMissing, weight);
    }
    if (isFocus) focus = strength;
    if (name) {
      nameFound += strength >= TUNING.found ? 1 : 0;
      const near = passage.some((place) => (cover(place).strengths[unit] ?? 0) >= TUNING.found);
      nameNear += strength < TUNING.found && near ? 1 : 0;
    } else {
      other += weight * strength;
      otherTotal += weight;
    }
  }
  const { neighbours, order } = togetherness(coverage);
  const fill = tables.fill(sentence, coverage);
  const filled = fill.value;
  const closeness = fillCloseness(question, coverage, fill);
  const asked = question.asked;
  const speech =
    tables.lexicon.classBit('speech-verb') |
    tables.lexicon.classBit('denial-verb') |
    tables.lexicon.classBit('accusation-verb');
  const lastUnit = units.length - 1;
  const put = (name: (typeof FEATURES)[number], value: number): void => {
    values[FEATURES.indexOf(name)] = value;
  };
  put('exactCoverage', weighted(question, (unit) => (strengthOf(unit) === 1 ? 1 : 0)) / total);
  put('softCoverage', soft);
  put('previousGain', gain(tables, coverage, previous));
  put('nextGain', gain(tables, coverage, next));
  put('passageGain', passageGain);
  put('sourceGain', gain(tables, coverage, [index.leadOf(at)]));
  put('searchScore', candidate.score / best);
  put('searchAbsolute', Math.min(1, candidate.score / (total * 3)));
  put('nameCoverage', tables.names ? nameFound / tables.names : 0.7);
  put('nameNearby', tables.names ? nameNear / tables.names : 0);
  put('otherCoverage', otherTotal ? other / otherTotal : 0.5);
  put('largestMissing', largestMissing / 10);
  put('missingUnits', Math.min(1, missing / 6));
  put('proximity', proximity(coverage));
  put('neighbours', neighbours);
  put('order', order);
  put('density', (soft * total) / (soft * total + coverage.unasked + 1e-6));
  put('length', Math.min(2, sentence.marks.length / index.averageLength) / 2);
  put('fill', filled);
  put('fillStrict', asked === 'claim' || asked === 'thing' || asked === 'manner' ? 0.5 : filled >= 1 ? 1 : 0);
  put('focus', focus);
  put('headline', sentence.sentence.passage.kind === 'body' ? 0 : 1);
  put('pointsBack', sentence.traits.pointsBack ? 1 : 0);
  put('early', 1 / (1 + at - first));
  put('speech', (sentence.traits.classes & speech) !== 0 ? 1 : 0);
  put('quotedAsked', asked === 'quotation' && sentence.traits.quoted ? 1 : 0);
  put('lastWord', lastUnit >= 0 ? strengthOf(lastUnit) : 0);
  put('fillNear', closeness.near);
  put('roleNear', closeness.role);
  put('actorSide', actorSide(question, coverage));
  const knownTotal = weighted(question, (unit) => ((units[unit]?.targets.size ?? 0) > 0 ? 1 : 0));
  put('alikeGain', weighted(question, (unit) => Math.max(0, (coverage.alike[unit] ?? 0) - strengthOf(unit))) / total);
  put('knownCoverage', knownTotal > 0 ? (soft * total) / knownTotal : 0);
  put('knownShare', knownTotal / total);
  put(
    'roleHolder',
    question.asked === 'person' ? roleHolder(sentence, coverage, tables.lexicon.classBit('person-role')) : 0,
  );
  const kind = asked === 'duration' ? 'number' : asked === 'organisation' ? 'person' : asked;
  for (const name of FEATURES) {
    if (name === `fill:${kind}`) put(name, filled);
    if (name === `near:${kind}`) put(name, closeness.near);
  }
  put('carriesOn', sentence.traits.pointsBack ? gain(tables, coverage, previous) : 0);
  put('firstWord', strengthOf(0));
  const plan = tables.lexicon.classBit('future-marker') | tables.lexicon.classBit('uncertainty-marker');
  put('planForFact', question.past && (sentence.traits.classes & plan) !== 0 ? 1 : 0);
  return { index: at, features: values, coverage };
};

/** Describes each candidate by numbers that a ranker can weigh. */
export const extractFeatures = (
  question: Question,
  candidates: readonly Candidate[],
  index: SentenceIndex,
  lexicon: LexiconIndex,
): readonly Featured[] => {
  const total = Math.max(
    1e-6,
    weighted(question, () => 1),
  );
  const tables: Tables = {
    question,
    index,
    lexicon,
    cover: createCoverageReader(question.units, index.sentences, index.vocabulary),
    fill: createFillReader(question, lexicon),
    total,
    names: question.units.filter((unit) => unit.name).length,
  };
  const best = Math.max(1e-6, candidates[0]?.score ?? 0);
  return candidates.map((candidate) => features(tables, candidate, best));
};
