import { join } from 'node:path';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { nearestWord } from '../../knowledge/nearest-word.ts';
import { MISSING_KINDS } from '../../knowledge/questions/missing-kinds.ts';
import type { StoredSource } from '../../knowledge/sources/stored-source.ts';
import type { CommandIo } from '../command-io.ts';
import { counted } from './counted.ts';
import { outlineSource } from './describe-source.ts';
import { writeNewFile } from './write-new-file.ts';

interface QuestionsOptions {
  readonly folder: string;
  readonly source: string;
}

/** `questions SOURCE`: writes a file to fill in prepared questions. */
export async function runQuestions({ folder, source: id }: QuestionsOptions, io: CommandIo): Promise<number> {
  const { sources } = await loadKnowledge({ folder });
  const source = sources.find((candidate) => candidate.id === id);
  if (source === undefined) {
    const ids = sources.map((candidate) => candidate.id);
    const near = nearestWord(id, ids);
    const remedy = near === null ? `use one of: ${ids.join(', ') || '(no source is there)'}` : `did you mean ${near}?`;
    io.err(`no source without faults has the id "${id}"; ${remedy}\n`);
    return 1;
  }
  const [name, text] = [`${id}.md`, blankQuestions(source)];
  const failure = await writeNewFile({
    folder,
    within: 'questions',
    name,
    text,
    remedy: 'edit it, or move it away first',
  });
  if (failure !== null) {
    io.err(`${failure}\n`);
    return 1;
  }
  io.out(
    `${join(folder, 'questions', name)}: ${counted(outlineSource(source).sentences.length, 'sentence')}, no questions yet\n`,
  );
  return 0;
}

const HINT = `<!--
Write questions below the sentence that answers them, one a line: - When did it happen?
Two sentences that answer together stand on two ">" lines without a blank line between them.
Sentences without questions may stay or go. Below "Not answered" stand questions that no sentence answers.
-->`;

/** Every sentence of a source with room for questions. White space is folded: a sentence is one line here. */
function blankQuestions(source: StoredSource): string {
  const sentences = outlineSource(source).sentences.map(({ start, end }) =>
    source.text.slice(start, end).replace(/\s+/g, ' '),
  );
  const headings = Object.entries(MISSING_KINDS).map(
    ([kind, words]) => `## Not answered: ${kind}\n\n<!-- ${words} -->`,
  );
  const parts = [HINT, ...new Set(sentences.map((sentence) => `> ${sentence}`)), ...headings];
  return `${parts.join('\n\n')}\n`;
}
