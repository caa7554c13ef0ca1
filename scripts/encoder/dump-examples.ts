/**
 * Writes what the encoder is trained on (part a of the groups), one JSON value a line, for scripts/encoder/train.py.
 *
 *   npx tsx scripts/encoder/dump-examples.ts [--set NAME=FOLDER …] > examples.jsonl
 *
 * For each question: its text as the encoder is given it, and the candidates with their scores by words.
 */
import { parseArgs } from 'node:util';
import { scoreCandidates } from '../../src/core/ranking/score-candidates.ts';
import type { Example } from '../training/examples.ts';
import { loadExamples, practiceExamples } from '../training/load-examples.ts';

const { values: options } = parseArgs({ options: { set: { type: 'string', multiple: true, default: [] } } });
const { examples, partOf, weightOf } = await loadExamples(options.set);

const write = (example: Example): void => {
  const { question, annotated, candidates, gold, texts, outOfScope, group } = example;
  const { answerable } = annotated;
  const at = new Map(candidates.map(({ index }, position) => [index, position]));
  const ranked = scoreCandidates(candidates).map(({ index, words }) => ({
    text: texts[at.get(index) ?? -1],
    gold: gold[at.get(index) ?? -1],
    words,
  }));
  if (outOfScope || ranked.length === 0 || (answerable && !gold.some(Boolean))) return;
  const line = { group, weight: weightOf(example), question: question.told.en, answerable, candidates: ranked };
  console.log(JSON.stringify(line));
};

for (const example of examples) if (partOf(example.group) === 'a') write(example);
for await (const example of practiceExamples('a')) write(example);
