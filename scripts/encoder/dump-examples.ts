/**
 * Writes what the encoder is trained on (part a of the groups), one JSON value a line, for scripts/encoder/train.py.
 *
 *   npx tsx scripts/encoder/dump-examples.ts [--set NAME=FOLDER …] > examples.jsonl
 *
 * For each question: its text as the encoder is given it, and the candidates with their scores by words.
 */
import { parseArgs } from 'node:util';
import { scoreCandidates } from '../../src/core/ranking/score-candidates.ts';
import { loadExamples, partOf } from '../training/load-examples.ts';

const { values: options } = parseArgs({ options: { set: { type: 'string', multiple: true, default: [] } } });
const loaded = await loadExamples(options.set, { practise: true });
const parts = partOf(loaded);
for (const example of loaded.examples) {
  const { question, annotated, candidates, gold, texts, outOfScope, group } = example;
  const at = new Map(candidates.map(({ index }, position) => [index, position]));
  const ranked = scoreCandidates(candidates).map(({ index, words }) => ({
    text: texts[at.get(index) ?? -1],
    gold: gold[at.get(index) ?? -1],
    words,
  }));
  if (parts.get(group) !== 'a' || outOfScope || ranked.length === 0 || (annotated.answerable && !gold.some(Boolean)))
    continue;
  const { answerable } = annotated;
  const line = {
    group,
    weight: loaded.weightOf(example),
    question: question.told.en,
    answerable,
  };
  console.log(JSON.stringify({ ...line, candidates: ranked }));
}
