/**
 * Trains how prepared questions and the ranker weigh together, by leaving each prepared question of a folder out and
 * asking it (leave-one-out), and writes src/core/prepared/prepared-weights.ts.
 *
 *   npx tsx scripts/train-prepared.ts [--knowledge DIR] [--write]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { preparedSigns } from '../src/core/answer/decide.ts';
import { decisionFeatures } from '../src/core/answer/decision-features.ts';
import { DECISION_BIAS, DECISION_WEIGHTS } from '../src/core/answer/decision-weights.ts';
import { prepareTables } from '../src/core/prepare-tables.ts';
import { matchPrepared } from '../src/core/prepared/match-prepared.ts';
import { analyseQuestion } from '../src/core/question/analyse-question.ts';
import { extractFeatures } from '../src/core/ranking/extract-features.ts';
import { scoreCandidates, weigh } from '../src/core/ranking/score-candidates.ts';
import { retrieve } from '../src/core/retrieval/retrieve.ts';
import { DEFAULT_KNOWLEDGE_FOLDER } from '../src/knowledge/default-folders.ts';
import { loadKnowledge, servedKnowledge } from '../src/knowledge/load-knowledge.ts';
import { fitDecision, fitRanker } from './training/fit.ts';

const { values: options } = parseArgs({ options: { knowledge: { type: 'string', default: DEFAULT_KNOWLEDGE_FOLDER }, write: { type: 'boolean', default: false } } });
const loaded = await loadKnowledge({ folder: options.knowledge });
const tables = prepareTables(servedKnowledge(loaded, new Date(0)));
const { index, lexicon, prepared } = tables;

const rows = prepared.wordings.map((wording, number) => {
  const question = analyseQuestion(wording.text, tables);
  const match = matchPrepared(question, prepared, number);
  const candidates = scoreCandidates(extractFeatures(question, retrieve(question, index), index, lexicon));
  return { wording, question, match, candidates };
});

const rankerRows = rows.filter(({ wording }) => wording.sentences.length > 0);
const ranking = fitRanker(
  3,
  rankerRows.map(({ wording, match, candidates }) => ({
    candidates: candidates.map(({ index: at, score }) => {
      const likeness = match.ofSentence.get(at) ?? 0;
      return [score, likeness, likeness ** 2];
    }),
    gold: candidates.map(({ index: at }) => wording.sentences.includes(at)),
    weight: 1,
  })),
);
const [own = 1, likeness = 0, likenessSquared = 0] = ranking;
const decided = rows.flatMap(({ wording, question, match, candidates }) => {
  const ranked = candidates
    .map((candidate) => {
      const like = match.ofSentence.get(candidate.index) ?? 0;
      return { ...candidate, score: own * candidate.score + likeness * like + likenessSquared * like ** 2 };
    })
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const signs = decisionFeatures(question, ranked, index, lexicon);
  if (!signs) return [];
  const base = weigh(signs, DECISION_WEIGHTS) + DECISION_BIAS;
  return [{ features: preparedSigns(base, ranked, match), right: wording.sentences.includes(ranked[0]?.index ?? -1), weight: 1, answerable: wording.missing === null }];
});
const size = decided[0]?.features.length ?? 0;
const weights = fitDecision(size - 1, decided);
for (const threshold of [0.4, 0.5, 0.6, 0.7]) {
  const sure = (row: (typeof decided)[number]): boolean => 1 / (1 + Math.exp(-weigh(row.features, [...weights]))) >= threshold;
  const count = (test: (row: (typeof decided)[number]) => boolean): string => ((100 * decided.filter(test).length) / decided.length).toFixed(1);
  console.log(`left out, at ${threshold}: right ${count((row) => (row.answerable ? sure(row) && row.right : !sure(row)))} wrong ${count((row) => sure(row) && !row.right)}`);
}
const first = decided.filter(({ answerable, right }) => answerable && right).length / decided.filter(({ answerable }) => answerable).length;
console.log(`first: ${(100 * first).toFixed(1)}`, [...ranking], [...weights]);
const number = (value: number): string => value.toFixed(4);
if (options.write) {
  writeFileSync(
    join(fileURLToPath(new URL('..', import.meta.url)), 'src/core/prepared/prepared-weights.ts'),
    `/** How prepared questions and the ranker weigh together, written by scripts/train-prepared.ts. */
export const PREPARED_RANKING = { own: ${number(own)}, likeness: ${number(likeness)}, likenessSquared: ${number(likenessSquared)} } as const;

/** Weights of the decision when there are prepared questions, in the order of its signs; the constant term is last. */
export const PREPARED_DECISION: readonly number[] = [${[...weights].map(number).join(', ')}];
`,
  );
}
