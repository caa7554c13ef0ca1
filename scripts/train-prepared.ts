/**
 * Trains how prepared questions and the ranker weigh together, on the calibration questions and, with less weight, on
 * each prepared question left out and asked, and writes src/core/prepared/prepared-weights.ts: once for words alone,
 * once with an encoder.
 *
 *   npx tsx scripts/train-prepared.ts [--knowledge DIR] [--encoder DIR] [--write]
 *
 * --encoder names an encoder that has not seen the calibration questions: that of the half without them, see
 * scripts/train-encoded.ts. Without it, the program's own is taken.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { baseOdds, preparedSigns } from '../src/core/answer/decide.ts';
import { decisionFeatures } from '../src/core/answer/decision-features.ts';
import { outOfScope } from '../src/core/answer/scope.ts';
import { prepareTables } from '../src/core/prepare-tables.ts';
import { matchPrepared, type PreparedMatch } from '../src/core/prepared/match-prepared.ts';
import { PREPARED_BY_WORDS, type PreparedWeights } from '../src/core/prepared/prepared-weights.ts';
import { analyseQuestion } from '../src/core/question/analyse-question.ts';
import type { Question } from '../src/core/question/question.ts';
import { addPrepared, preparedFeatures } from '../src/core/ranking/add-prepared.ts';
import { type Ranked, weigh } from '../src/core/ranking/score-candidates.ts';
import { rankCandidates } from '../src/core/read-question.ts';
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
const prepare = (encoder: Tables['encoder']): Tables => ({
  ...prepareTables(servedKnowledge(loaded, new Date(0))),
  encoder,
});

/** Worth of a left-out wording beside a calibration question. */
const LEFT_OUT_WEIGHT = 1;

interface Row {
  readonly question: Question;
  readonly match: PreparedMatch;
  readonly candidates: readonly Ranked[];
  readonly gold: ReadonlySet<number>;
  readonly weight: number;
  readonly fold: number;
}

const calibration = await loadSet('calibration', join(root, 'test/evaluation/calibration'), options.knowledge);

/** Learns one pair of weights and prints its cross-validation. */
const learn = (name: string, tables: Tables): PreparedWeights => {
  const { index, lexicon, prepared } = tables;
  const rowFor = (text: string, without: number, gold: ReadonlySet<number>, weight: number, fold: number): Row => {
    const question = analyseQuestion(text, tables);
    const match = matchPrepared(question, prepared, without);
    return { question, match, candidates: rankCandidates(question, match, tables), gold, weight, fold };
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
    ...calibration.questions.map(({ question, gold }, at) => rowFor(question, -1, numbersOf(gold), 1, at % FOLDS)),
  ].filter(({ question }) => outOfScope(question, lexicon) === null);

  const train = (list: readonly Row[]) => {
    const ranking = [
      ...fitRanker(
        PREPARED_BY_WORDS.ranking.length,
        list.map(({ match, candidates, gold, weight }) => ({
          candidates: candidates.map((candidate) => preparedFeatures(candidate, match)),
          gold: candidates.map(({ index: at }) => gold.has(at)),
          weight,
        })),
      ),
    ];
    const decided = list.flatMap((row) => decisionCase(row, ranking) ?? []);
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
        return one ? [{ ...one, confidence: 1 / (1 + Math.exp(-weigh(one.features, decision))) }] : [];
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

const byWords = learn('by words', prepare(null));
const ownEncoder = options.encoder === undefined ? loaded.lexicon.encoder : loadEncoder(options.encoder);
const encoded = ownEncoder ? learn('with the encoder', prepare(ownEncoder)) : byWords;
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

/** Where an encoder compares too; written by scripts/train-prepared.ts. */
export const PREPARED_ENCODED: PreparedWeights = ${weights(encoded)};
`,
  );
}
