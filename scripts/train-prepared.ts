/**
 * Trains how prepared questions and the ranker weigh together, on the calibration questions and, with less weight, on
 * each prepared question left out and asked, and writes src/core/prepared/prepared-weights.ts: once for words alone,
 * once with an encoder that compares sentences, once with one that compares wordings too.
 *
 *   npx tsx scripts/train-prepared.ts [--knowledge DIR] [--encoder DIR] [--write]
 *
 * --encoder names another encoder than the program's own. It must not have seen the calibration questions, which stand
 * in part b.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { baseOdds, preparedSigns } from '../src/core/answer/decide.ts';
import { decisionFeatures } from '../src/core/answer/decision-features.ts';
import { outOfScope } from '../src/core/answer/scope.ts';
import { compareBest } from '../src/core/encoder/compare-best.ts';
import type { Encoder } from '../src/core/encoder/encoder.ts';
import { logistic } from '../src/core/logistic.ts';
import { prepareTables } from '../src/core/prepare-tables.ts';
import { alikeWordings } from '../src/core/prepared/alike-wordings.ts';
import { matchPrepared, type PreparedMatch } from '../src/core/prepared/match-prepared.ts';
import type { PreparedWeights } from '../src/core/prepared/prepared-weights.ts';
import { toKept } from '../src/core/prepared/wording-vectors.ts';
import { analyseQuestion } from '../src/core/question/analyse-question.ts';
import type { Question } from '../src/core/question/question.ts';
import { addEncoded } from '../src/core/ranking/add-encoded.ts';
import { addPrepared, preparedFeatures } from '../src/core/ranking/add-prepared.ts';
import { type Ranked, weigh } from '../src/core/ranking/score-candidates.ts';
import { rankByWords } from '../src/core/read-question.ts';
import type { Tables } from '../src/core/tables.ts';
import { loadEncoder } from '../src/encoder/load-encoder.ts';
import { DEFAULT_KNOWLEDGE_FOLDER } from '../src/knowledge/default-folders.ts';
import { loadKnowledge, servedKnowledge } from '../src/knowledge/load-knowledge.ts';
import { fitDecision, fitRanker } from './training/fit.ts';
import { loadSet } from './training/load-set.ts';

const { values: options } = parseArgs({
  options: {
    knowledge: { type: 'string', default: DEFAULT_KNOWLEDGE_FOLDER },
    encoder: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const FOLDS = 5;
const root = fileURLToPath(new URL('..', import.meta.url));
const loaded = await loadKnowledge({ folder: options.knowledge });
const tables = prepareTables(servedKnowledge(loaded, new Date(0)));

/** The tables with an encoder, and with its vectors of the wordings where these are compared. */
const withEncoder = (encoder: Encoder, alike: boolean): Tables => {
  const vectorOf = (text: string): Int8Array | null =>
    alike ? toKept(encoder.whole(analyseQuestion(text, tables).told.en)) : null;
  const wordings = tables.prepared.wordings.map((wording) => ({ ...wording, vector: vectorOf(wording.text) }));
  return { ...tables, encoder, prepared: { ...tables.prepared, wordings, hasVectors: alike } };
};

/** Worth of a left-out wording beside a calibration question. */
const LEFT_OUT_WEIGHT = 1;
/**
 * What questions without an answer weigh in all. Among questions that people ask they are some 18%; a desk prepares
 * many more, which taken as they are make the decision too cautious. In the cross-validation over the calibration
 * questions, right less wrong is highest with 0.33: 82.3 / 9.7; 82.4 / 12.6 with 0.18, 82.7 / 10.3 with 0.28,
 * 81.0 / 8.8 as they are.
 */
const UNANSWERED_SHARE = 0.33;

/** The same cases with weights by which those without an answer have their share. */
const asAsked = <T extends { readonly answerable: boolean; readonly weight: number }>(cases: readonly T[]): T[] => {
  const weightOf = (answerable: boolean): number =>
    cases.reduce((sum, one) => sum + (one.answerable === answerable ? one.weight : 0), 0);
  const factor = (UNANSWERED_SHARE * weightOf(true)) / ((1 - UNANSWERED_SHARE) * weightOf(false));
  return cases.map((one) => (one.answerable ? one : { ...one, weight: one.weight * factor }));
};

interface Row {
  readonly question: Question;
  readonly match: PreparedMatch;
  readonly candidates: readonly Ranked[];
  readonly gold: ReadonlySet<number>;
  readonly weight: number;
  readonly fold: number;
}

const calibration = await loadSet('calibration', join(root, 'test/evaluation/calibration'), options.knowledge);

/** How many numbers a candidate is ranked by. */
const rankingSize = (rows: readonly Row[]): number => {
  const [row] = rows.filter(({ candidates }) => candidates.length > 0);
  const [candidate] = row?.candidates ?? [];
  return row && candidate ? preparedFeatures(candidate, row.match).length : 0;
};

/** Learns one pair of weights and prints its cross-validation. */
const learn = (name: string, tables: Tables): PreparedWeights => {
  const { index, lexicon, prepared, encoder } = tables;
  const rowFor = (text: string, without: number, gold: ReadonlySet<number>, weight: number, fold: number): Row => {
    const question = analyseQuestion(text, tables);
    const byWords = matchPrepared(question, prepared, without);
    const alike =
      encoder && prepared.hasVectors
        ? alikeWordings({ ...question, whole: encoder.whole(question.told.en) }, prepared, without)
        : null;
    const match = { ...byWords, alike };
    const words = rankByWords(question, match, tables);
    const candidates = encoder ? addEncoded(words, compareBest(question, words, match, { index, encoder })) : words;
    return { question, match, candidates, gold, weight, fold };
  };

  const numbersOf = (ids: readonly string[]): ReadonlySet<number> => {
    const texts = ids.map((id) => calibration.sentences[id] ?? '\u0000');
    return new Set(
      index.sentences.flatMap(({ sentence }) =>
        texts.some((text) => sentence.text.includes(text)) ? [sentence.index] : [],
      ),
    );
  };
  const rows: readonly Row[] = [
    ...prepared.wordings.map((wording, number) =>
      rowFor(wording.text, number, new Set(wording.sentences), LEFT_OUT_WEIGHT, -1),
    ),
    ...calibration.questions.map(({ question, gold }, at) =>
      rowFor(question, -1, numbersOf(gold), 1, Math.floor((at * FOLDS) / calibration.questions.length)),
    ),
  ].filter(({ question }) => outOfScope(question, lexicon) === null);

  const train = (list: readonly Row[]) => {
    const ranking = [
      ...fitRanker(
        rankingSize(list),
        list.map(({ match, candidates, gold, weight }) => ({
          candidates: candidates.map((candidate) => preparedFeatures(candidate, match)),
          gold: candidates.map(({ index: at }) => gold.has(at)),
          weight,
        })),
      ),
    ];
    const decided = asAsked(list.flatMap((row) => decisionCase(row, ranking) ?? []));
    return { ranking, decision: [...fitDecision((decided[0]?.features.length ?? 1) - 1, decided)] };
  };

  const decisionCase = ({ question, match, candidates, gold, weight }: Row, ranking: readonly number[]) => {
    const ranked = addPrepared(candidates, match, ranking);
    const signs = decisionFeatures(question, ranked, index, lexicon);
    if (!signs) return null;
    const base = baseOdds(signs, ranked);
    return {
      features: preparedSigns(base, ranked, match),
      right: gold.has(ranked[0]?.index ?? -1),
      weight,
      answerable: gold.size > 0,
    };
  };

  const tested = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const { ranking, decision } = train(rows.filter((row) => row.fold !== fold));
    return rows
      .filter((row) => row.fold === fold)
      .flatMap((row) => {
        const one = decisionCase(row, ranking);
        return one ? [{ ...one, confidence: logistic(weigh(one.features, decision)) }] : [];
      });
  });
  const share = (test: (row: (typeof tested)[number]) => boolean): string =>
    ((100 * tested.filter(test).length) / tested.length).toFixed(1);
  for (const threshold of [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7]) {
    const right = share(({ answerable, right: fits, confidence }) =>
      answerable ? confidence >= threshold && fits : confidence < threshold,
    );
    console.log(
      `${name}: calibration, cross-validated, at ${threshold}: right ${right} wrong ${share(({ right: fits, confidence }) => confidence >= threshold && !fits)}`,
    );
  }
  const { ranking, decision } = train(rows);
  console.log(
    `${name}: first ${((100 * tested.filter(({ right }) => right).length) / tested.filter(({ answerable }) => answerable).length).toFixed(1)}`,
  );
  return { ranking, decision };
};

const byWords = learn('by words', { ...tables, encoder: null });
const ownEncoder = options.encoder === undefined ? loaded.lexicon.encoder : loadEncoder(options.encoder);
if (!ownEncoder) throw new Error('There is no encoder; restore knowledge/lexicon/encoder.');
const encoded = learn('with the encoder', withEncoder(ownEncoder, false));
const alike = learn('with the encoder and vectors of the wordings', withEncoder(ownEncoder, true));
const list = (values: readonly number[]): string => `[${values.map((value) => value.toFixed(4)).join(', ')}]`;
const weights = ({ ranking, decision }: PreparedWeights): string =>
  `{\n  ranking: ${list(ranking)},\n  decision: ${list(decision)},\n}`;
if (options.write) {
  const file = join(root, 'src/core/prepared/prepared-weights.ts');
  const [head = ''] = readFileSync(file, 'utf8').split('/** Where sentences are scored by words alone');
  writeFileSync(
    file,
    `${head}/** Where sentences are scored by words alone; written by scripts/train-prepared.ts. */
export const PREPARED_BY_WORDS: PreparedWeights = ${weights(byWords)};

/** Where an encoder compares sentences, but wordings have no vectors; written by scripts/train-prepared.ts. */
export const PREPARED_ENCODED: PreparedWeights = ${weights(encoded)};

/** Where it compares wordings too; written by scripts/train-prepared.ts. */
export const PREPARED_ALIKE: PreparedWeights = ${weights(alike)};
`,
  );
}
