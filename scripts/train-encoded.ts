/**
 * Trains how the encoder's likeness and the words weigh together and writes src/core/encoder/encoded-weights.ts.
 *
 *   npx tsx scripts/train-encoded.ts --encoder FOLDER [--set NAME=FOLDER …] [--write]
 *
 * FOLDER is what scripts/encoder/train.py wrote. It compares the questions of part b, which it has not seen. Without
 * --encoder, the program's own is taken. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { encodedSigns } from '../src/core/answer/decide.ts';
import { DECISION_BIAS, DECISION_WEIGHTS } from '../src/core/answer/decision-weights.ts';
import type { Likeness } from '../src/core/encoder/encoder.ts';
import { logistic } from '../src/core/logistic.ts';
import { addEncoded, encodedFeatures } from '../src/core/ranking/add-encoded.ts';
import { type Ranked, scoreCandidates, weigh } from '../src/core/ranking/score-candidates.ts';
import { loadEncoder } from '../src/encoder/load-encoder.ts';
import { DEFAULT_LEXICON_FOLDER } from '../src/knowledge/default-folders.ts';
import type { Example } from './training/examples.ts';
import { fitDecision, fitRanker } from './training/fit.ts';
import { loadExamples, practiceExamples } from './training/load-examples.ts';
import { report } from './training/report.ts';

const FOLDS = 6;
/** Of the encoded ranking and decision, the constant term included. */
const SIZES = { ranking: 7, decision: 13 };
const { values: options } = parseArgs({
  options: {
    encoder: { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = options.encoder ?? join(DEFAULT_LEXICON_FOLDER, 'encoder');
const encoder = loadEncoder(folder);
if (!encoder) throw new Error(`Cannot read an encoder in ${folder}; train it with train.py.`);

interface Row {
  readonly example: Example;
  readonly words: readonly Ranked[];
  readonly likenesses: ReadonlyMap<number, Likeness>;
  readonly gold: ReadonlySet<number>;
}

const loaded = await loadExamples(options.set);
const { partOf, weightOf } = loaded;
const examples = loaded.examples.filter(({ group }) => partOf(group) === 'b');
for await (const example of practiceExamples('b')) examples.push(example);
const rows = examples.map((example): Row => {
  const words = scoreCandidates(example.candidates);
  const gold = example.candidates.flatMap(({ index }, at) => (example.gold[at] ? [index] : []));
  return { example, words, likenesses: example.compare(words, encoder), gold: new Set(gold) };
});

const decisionCase = ({ example, words, likenesses, gold }: Row, ranking: readonly number[]) => {
  const ranked = addEncoded(words, likenesses, ranking);
  const signs = example.decide(ranked);
  const first = gold.has(ranked[0]?.index ?? -1);
  if (!signs || example.outOfScope) return { example, first, features: null };
  const base = weigh(signs, DECISION_WEIGHTS) + DECISION_BIAS;
  return { example, first, features: encodedSigns(base, signs, ranked) };
};

const train = (list: readonly Row[]) => {
  const ranking = [
    ...fitRanker(
      SIZES.ranking,
      list.map(({ example, words, likenesses, gold }) => ({
        candidates: words.map(({ index, words: score }) => encodedFeatures(score, likenesses.get(index) ?? null)),
        gold: words.map(({ index }) => gold.has(index)),
        weight: weightOf(example),
      })),
    ),
  ];
  const cases = list.flatMap((row) => {
    const { example, first, features } = decisionCase(row, ranking);
    return features ? [{ features, right: first, weight: weightOf(example) }] : [];
  });
  return { ranking, decision: [...fitDecision(SIZES.decision - 1, cases)] };
};

const groups = [...new Set(examples.map(({ group }) => group))];
const isIn = (fold: number, { example }: Row): boolean => groups.indexOf(example.group) % FOLDS === fold;
const outcomes = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
  const { ranking, decision } = train(rows.filter((row) => !isIn(fold, row)));
  return rows
    .filter((row) => isIn(fold, row))
    .map((row) => {
      const { example, first, features } = decisionCase(row, ranking);
      return { example, first, confidence: features ? logistic(weigh(features, decision)) : 0 };
    });
});
report(outcomes, loaded.large);

const { ranking, decision } = train(rows);
const list = (values: readonly number[]): string => values.map((value) => value.toFixed(4)).join(', ');
console.log(`\nranking ${list(ranking)}\ndecision ${list(decision)}`);
if (options.write) {
  writeFileSync(
    join(root, 'src/core/encoder/encoded-weights.ts'),
    `/** How likeness and words weigh together, written by scripts/train-encoded.ts. */
export const ENCODED_RANKING: readonly number[] = [${list(ranking)}];

/** Weights of the decision when there is an encoder, in the order of its signs; the constant term is last. */
export const ENCODED_DECISION: readonly number[] = [${list(decision)}];
`,
  );
}
