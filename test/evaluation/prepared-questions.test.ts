import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { shippedSet } from '../../src/evaluation/known-sets.ts';
import { readQuestionSet } from '../../src/evaluation/question-set.ts';
import { DEFAULT_KNOWLEDGE_FOLDER } from '../../src/knowledge/default-folders.ts';
import { findCopies, isCopy } from './find-copies.ts';

const folder = join(DEFAULT_KNOWLEDGE_FOLDER, 'questions');
const calibration = fileURLToPath(new URL('./calibration/', import.meta.url));

const measuredQuestions = async () => {
  const sets = [shippedSet(true), shippedSet(true, 'further')];
  const read = await Promise.all(sets.map(({ questions, sentences }) => readQuestionSet(questions, sentences)));
  return read.flatMap((set) => set.questions);
};

const preparedWordings = () =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .map((line, at) => ({ place: `${file}:${at + 1}`, line }))
        .filter(({ line }) => /^\s*-\s/.test(line))
        .map(({ place, line }) => ({ place, text: line.replace(/^\s*-\s+/, '') })),
    );

describe('prepared questions', () => {
  it('copy no question that they are measured by', async () => {
    const wordings = preparedWordings();
    expect(wordings.length).toBeGreaterThan(0);
    expect(findCopies(wordings, await measuredQuestions())).toEqual([]);
  });
});

describe('calibration questions', () => {
  it('copy no question that is measured', async () => {
    const set = await readQuestionSet(join(calibration, 'questions.jsonl'), join(calibration, 'sentences.json'));
    const wordings = set.questions.map(({ id, question }) => ({ place: id, text: question }));
    expect(wordings.length).toBeGreaterThan(0);
    expect(findCopies(wordings, await measuredQuestions())).toEqual([]);
  });
});

describe('isCopy', () => {
  it('sees through case, accents, punctuation and little words', () => {
    expect(isCopy('When did the strike end?', 'when did the strike end')).toBe(true);
    expect(isCopy('¿Cuándo terminó la huelga?', 'cuando termino huelga')).toBe(true);
  });

  it('lets another question word, order or wording pass', () => {
    expect(isCopy('When did the strike end?', 'Where did the strike end?')).toBe(false);
    expect(isCopy('Who did the union accuse?', 'Who accused the union?')).toBe(false);
    expect(isCopy('When was the port open again?', 'When did the strike end?')).toBe(false);
  });
});
