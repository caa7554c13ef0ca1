/**
 * Trains the ranker and the decision on question sets and writes their weights into the core.
 *
 *   npx tsx scripts/train-ranker.ts [--set NAME=FOLDER …] [--write] [--show SET]
 *
 * The invented stories and the calibration questions of test/evaluation are always used. Further sets (a folder with
 * sources/, questions.jsonl and sentences.json) are named with --set. Without --write only the cross-validation is
 * printed. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DECISION_FEATURES } from '../src/core/answer/decision-features.ts';
import { logistic } from '../src/core/logistic.ts';
import { FEATURES } from '../src/core/ranking/feature-names.ts';
import { type Ranked, scoreCandidates } from '../src/core/ranking/score-candidates.ts';
import type { Example } from './training/examples.ts';
import { fitDecision, fitRanker } from './training/fit.ts';
import { loadExamples } from './training/load-examples.ts';
import { report } from './training/report.ts';

const FOLDS = 6;
const { values: options } = parseArgs({
  options: {
    set: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
    show: { type: 'string' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const loaded = await loadExamples(options.set);
const { examples, weightOf } = loaded;

const groups = [...new Set(examples.map(({ group }) => group))];
const foldOf = new Map(groups.map((group, at) => [group, at % FOLDS]));
const inFold =
  (fold: number) =>
  (example: Example): boolean =>
    foldOf.get(example.group) === fold;

const trainRanker = (list: readonly Example[]): number[] => [
  ...fitRanker(
    FEATURES.length,
    list.map((example) => ({
      candidates: example.candidates.map(({ features }) => features),
      gold: example.gold,
      weight: weightOf(example),
    })),
  ),
];

interface Scored {
  readonly example: Example;
  readonly ranked: readonly Ranked[];
  readonly first: boolean;
  readonly signs: ArrayLike<number> | null;
}

const score = (example: Example, weights: readonly number[]): Scored => {
  const ranked = scoreCandidates(example.candidates, weights);
  const at = example.candidates.findIndex(({ index }) => index === ranked[0]?.index);
  return { example, ranked, first: example.gold[at] === true, signs: example.decide(ranked) };
};

const trainDecision = (list: readonly Scored[]): number[] => [
  ...fitDecision(
    DECISION_FEATURES.length,
    list.flatMap(({ example, first, signs }) =>
      signs && !example.outOfScope ? [{ features: signs, right: first, weight: weightOf(example) }] : [],
    ),
  ),
];

const confidence = (signs: ArrayLike<number> | null, weights: readonly number[]): number => {
  if (!signs) return 0;
  let sum = weights[DECISION_FEATURES.length] ?? 0;
  for (let at = 0; at < DECISION_FEATURES.length; at += 1) sum += (weights[at] ?? 0) * (signs[at] ?? 0);
  return logistic(sum);
};

const scored: Scored[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const weights = trainRanker(examples.filter((example) => !inFold(fold)(example)));
  scored.push(...examples.filter(inFold(fold)).map((example) => score(example, weights)));
}
const confidences = new Map<Example, number>();
for (let fold = 0; fold < FOLDS; fold += 1) {
  const weights = trainDecision(scored.filter(({ example }) => !inFold(fold)(example)));
  for (const { example, signs } of scored.filter(({ example }) => inFold(fold)(example))) {
    confidences.set(example, example.outOfScope ? 0 : confidence(signs, weights));
  }
}

report(
  scored.map(({ example, first }) => ({ example, first, confidence: confidences.get(example) ?? 0 })),
  loaded.large,
);

if (options.show) {
  for (const { example, ranked, first } of scored.filter(
    (one) =>
      one.example.set === options.show &&
      (one.example.annotated.answerable ? !one.first : (confidences.get(one.example) ?? 0) > 0.5),
  )) {
    const { annotated, question } = example;
    const text = (index: number): string =>
      example.texts[example.candidates.findIndex((candidate) => candidate.index === index)] ?? '';
    console.log(
      `\n[${annotated.kind}] ${annotated.question} | ${question.asked} | ${(confidences.get(example) ?? 0).toFixed(2)} ${first ? '' : '✗'}`,
    );
    console.log(
      `   ${question.units.map((unit) => `${unit.word}${unit.name ? '*' : ''}:${unit.targets.size}`).join(' ')}`,
    );
    console.log(`   top: ${text(ranked[0]?.index ?? -1).slice(0, 220)}`);
    const gold = ranked.findIndex(
      ({ index }) => example.gold[example.candidates.findIndex((candidate) => candidate.index === index)],
    );
    console.log(
      `   gold@${gold}: ${gold >= 0 ? text(ranked[gold]?.index ?? -1).slice(0, 220) : annotated.gold.join(' ')}`,
    );
  }
}

const weights = trainRanker(examples);
const decision = trainDecision(scored);
const list = (names: readonly string[], values: readonly number[]): string =>
  names.map((name, at) => `  ${(values[at] ?? 0).toFixed(4)}, // ${name}`).join('\n');
if (options.write) {
  writeFileSync(
    join(root, 'src/core/ranking/ranker-weights.ts'),
    `/** Weights of the ranker's features, written by scripts/train-ranker.ts. */\nexport const RANKER_WEIGHTS: readonly number[] = [\n${list(FEATURES, weights)}\n];\n`,
  );
  writeFileSync(
    join(root, 'src/core/answer/decision-weights.ts'),
    `/** Weights of the decision's features (logistic regression), written by scripts/train-ranker.ts. */\nexport const DECISION_WEIGHTS: readonly number[] = [\n${list(DECISION_FEATURES, decision)}\n];\n\n/** Its constant term. */\nexport const DECISION_BIAS = ${(decision[DECISION_FEATURES.length] ?? 0).toFixed(4)};\n`,
  );
} else if (!options.show)
  console.log(`\nranker\n${list(FEATURES, weights)}\ndecision\n${list(DECISION_FEATURES, decision)}`);
