import type { SentenceIndex } from '../index/sentence-index.ts';
import type { WordClass } from '../lexicon/class-index.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Question } from '../question/question.ts';
import type { Candidate } from '../retrieval/retrieve.ts';
import { TUNING } from '../tuning.ts';
import { type Coverage, type CoverageReader, createCoverageReader } from './cover.ts';
import { FEATURES, type Feature, PLACE } from './feature-names.ts';
import { createFillReader, type FillReader } from './fills.ts';
import { actorSide, fillCloseness, proximity, roleHolder, togetherness } from './sentence-measures.ts';

/** A candidate with its features. */
export interface Featured {
  readonly index: number;
  readonly features: Float64Array;
  readonly coverage: Coverage;
}

/** What is the same for all candidates of a question. */
interface Tables {
  readonly question: Question;
  readonly index: SentenceIndex;
  readonly cover: CoverageReader;
  readonly fill: FillReader;
  /** Weight of each unit of the question, and their sum. */
  readonly weights: Float64Array;
  readonly total: number;
  /** Units that are names. */
  readonly names: number;
  /** Summed weight of the units that any term of the sources may stand for. */
  readonly known: number;
  /** Word classes, as masks. */
  readonly classes: { readonly speech: number; readonly plan: number; readonly role: number };
}

/** Sum of each unit's weight times what is given for the unit. */
const weighted = (weights: Float64Array, values: ArrayLike<number>): number => {
  let sum = 0;
  for (let unit = 0; unit < weights.length; unit += 1) sum += (weights[unit] ?? 0) * (values[unit] ?? 0);
  return sum;
};

/** Share of the question's weight that the sentences from one to another (inclusive) add to what one sentence has. */
const gain = ({ weights, total, cover }: Tables, own: Coverage, from: number, to: number): number => {
  if (from > to) return 0;
  const best = new Float64Array(own.strengths);
  for (let near = from; near <= to; near += 1) {
    const { touches, strengths } = cover(near);
    if (!touches) continue;
    for (let unit = 0; unit < best.length; unit += 1) best[unit] = Math.max(best[unit] ?? 0, strengths[unit] ?? 0);
  }
  let added = 0;
  for (let unit = 0; unit < best.length; unit += 1)
    added += (weights[unit] ?? 0) * ((best[unit] ?? 0) - (own.strengths[unit] ?? 0));
  return added / total;
};

/** How the question's words are found in a sentence, and its names in the passage around. */
const countUnits = (
  { question, cover }: Tables,
  { strengths }: Coverage,
  { from, to }: { readonly from: number; readonly to: number },
) => {
  const counted = { missing: 0, largestMissing: 0, nameFound: 0, nameNear: 0, other: 0, otherTotal: 0, focus: 0.5 };
  for (const [unit, { weight, name, focus }] of question.units.entries()) {
    const strength = strengths[unit] ?? 0;
    const found = strength >= TUNING.found;
    if (!found) {
      counted.missing += 1;
      counted.largestMissing = Math.max(counted.largestMissing, weight);
    }
    if (focus) counted.focus = strength;
    if (!name) {
      counted.other += weight * strength;
      counted.otherTotal += weight;
    } else if (found) counted.nameFound += 1;
    else {
      let near = from;
      while (near <= to && (cover(near).strengths[unit] ?? 0) < TUNING.found) near += 1;
      if (near <= to) counted.nameNear += 1;
    }
  }
  return counted;
};

/** Sentences before and behind one that count as its passage. */
const PASSAGE_REACH = 6;

const put = (values: Float64Array, name: Feature, value: number): void => {
  values[PLACE[name] ?? -1] = value;
};

/** Fills in the values of one candidate. */
const describe = (tables: Tables, candidate: Candidate, best: number, values: Float64Array): Featured => {
  const { question, index, cover, weights, total, names, classes } = tables;
  const sentence = index.sentences[candidate.index];
  const coverage = cover(candidate.index);
  if (!sentence) return { index: candidate.index, features: values, coverage };
  const { asked } = question;
  const { strengths } = coverage;
  const { traits } = sentence;
  const at = candidate.index;
  const [first, last] = index.passageRange(at);
  const passage = { from: Math.max(first, at - PASSAGE_REACH), to: Math.min(last, at + PASSAGE_REACH) };
  const lead = index.leadOf(at);
  const soft = weighted(weights, strengths);
  const counted = countUnits(tables, coverage, passage);
  const { neighbours, order } = togetherness(coverage);
  const fill = tables.fill(sentence, coverage);
  const closeness = fillCloseness(question, coverage, fill);
  const previousGain = gain(tables, coverage, Math.max(first, at - 1), at - 1);
  let exact = 0;
  let alike = 0;
  for (let unit = 0; unit < weights.length; unit += 1) {
    const strength = strengths[unit] ?? 0;
    if (strength === 1) exact += weights[unit] ?? 0;
    alike += (weights[unit] ?? 0) * Math.max(0, (coverage.alike[unit] ?? 0) - strength);
  }
  put(values, 'exactCoverage', exact / total);
  put(values, 'softCoverage', soft / total);
  put(values, 'previousGain', previousGain);
  put(values, 'nextGain', gain(tables, coverage, at + 1, Math.min(last, at + 1)));
  put(values, 'passageGain', gain(tables, coverage, passage.from, passage.to));
  put(values, 'sourceGain', gain(tables, coverage, lead, lead));
  put(values, 'searchScore', candidate.score / best);
  put(values, 'searchAbsolute', Math.min(1, candidate.score / (total * 3)));
  put(values, 'nameCoverage', names ? counted.nameFound / names : 0.7);
  put(values, 'nameNearby', names ? counted.nameNear / names : 0);
  put(values, 'otherCoverage', counted.otherTotal ? counted.other / counted.otherTotal : 0.5);
  put(values, 'largestMissing', counted.largestMissing / 10);
  put(values, 'missingUnits', Math.min(1, counted.missing / 6));
  put(values, 'proximity', proximity(coverage));
  put(values, 'neighbours', neighbours);
  put(values, 'order', order);
  put(values, 'density', soft / (soft + coverage.unasked + 1e-6));
  put(values, 'length', Math.min(2, sentence.marks.length / index.averageLength) / 2);
  put(values, 'fill', fill.value);
  put(
    values,
    'fillStrict',
    asked === 'claim' || asked === 'thing' || asked === 'manner' ? 0.5 : fill.value >= 1 ? 1 : 0,
  );
  put(values, 'focus', counted.focus);
  put(values, 'headline', sentence.sentence.passage.kind === 'body' ? 0 : 1);
  put(values, 'pointsBack', traits.pointsBack ? 1 : 0);
  put(values, 'early', 1 / (1 + at - first));
  put(values, 'speech', (traits.classes & classes.speech) !== 0 ? 1 : 0);
  put(values, 'quotedAsked', asked === 'quotation' && traits.quoted ? 1 : 0);
  put(values, 'lastWord', strengths.at(-1) ?? 0);
  put(values, 'fillNear', closeness.near);
  put(values, 'roleNear', closeness.role);
  put(values, 'actorSide', actorSide(question, coverage));
  put(values, 'alikeGain', alike / total);
  put(values, 'knownCoverage', tables.known > 0 ? soft / tables.known : 0);
  put(values, 'knownShare', tables.known / total);
  put(values, 'roleHolder', asked === 'person' ? roleHolder(sentence, coverage, classes.role) : 0);
  put(values, 'carriesOn', traits.pointsBack ? previousGain : 0);
  put(values, 'firstWord', strengths[0] ?? 0);
  put(values, 'planForFact', question.past && (traits.classes & classes.plan) !== 0 ? 1 : 0);
  const kind = asked === 'duration' ? 'number' : asked === 'organisation' ? 'person' : asked;
  values[PLACE[`fill:${kind}`] ?? -1] = fill.value;
  values[PLACE[`near:${kind}`] ?? -1] = closeness.near;
  return { index: at, features: values, coverage };
};

/** Describes each candidate by numbers that a ranker can weigh. */
export const extractFeatures = (
  question: Question,
  candidates: readonly Candidate[],
  index: SentenceIndex,
  lexicon: LexiconIndex,
): readonly Featured[] => {
  const { units } = question;
  const bits = (...ids: WordClass[]): number => ids.reduce((mask, id) => mask | lexicon.classBit(id), 0);
  const weights = Float64Array.from(units, ({ weight }) => weight);
  const ones = new Float64Array(units.length).fill(1);
  const tables: Tables = {
    question,
    index,
    cover: createCoverageReader(units, index.sentences, index.vocabulary),
    fill: createFillReader(question, lexicon),
    weights,
    total: Math.max(1e-6, weighted(weights, ones)),
    names: units.filter((unit) => unit.name).length,
    known: weighted(
      weights,
      units.map(({ targets }) => (targets.size > 0 ? 1 : 0)),
    ),
    classes: {
      speech: bits('speech-verb', 'denial-verb', 'accusation-verb'),
      plan: bits('future-marker', 'uncertainty-marker'),
      role: bits('person-role'),
    },
  };
  const best = Math.max(1e-6, candidates[0]?.score ?? 0);
  const values = new Float64Array(candidates.length * FEATURES.length);
  return candidates.map((candidate, at) =>
    describe(tables, candidate, best, values.subarray(at * FEATURES.length, (at + 1) * FEATURES.length)),
  );
};
