import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExcerptRole } from '../../src/core/model.ts';
import { checkVerbatim } from '../../src/evaluation/check-verbatim.ts';
import { formatFaults, formatList, formatTable } from '../../src/evaluation/format-evaluation.ts';
import { type AnnotatedQuestion, readQuestionSet } from '../../src/evaluation/question-set.ts';
import { type ScoredAnswer, scoreAnswer, scoreAnswers } from '../../src/evaluation/score-answers.ts';
import { summariseVerdicts } from '../../src/evaluation/summarise-verdicts.ts';

const SENTENCES = {
  end: 'The strike ended on Monday.',
  charge: 'The port accused the union of waste.',
  reply: 'The union denied it.',
};

const question = (changes: Partial<AnnotatedQuestion> = {}): AnnotatedQuestion => ({
  id: 'q',
  question: 'When did it end?',
  kind: 'date',
  answerable: true,
  gold: ['end'],
  ...changes,
});

const answer = (...excerpts: [ExcerptRole, string][]): ScoredAnswer => ({
  status: 'answered',
  excerpts: excerpts.map(([role, text]) => ({ role, text })),
});
const silence: ScoredAnswer = { status: 'not_in_sources', excerpts: [{ role: 'related', text: SENTENCES.end }] };

const score = (asked: AnnotatedQuestion, given: ScoredAnswer | undefined) => {
  const { right, wrong, silent, first, withinThree } = scoreAnswer(asked, given, SENTENCES);
  return { right, wrong, silent, first, withinThree };
};

const RIGHT = { right: true, wrong: false, silent: false, first: true, withinThree: true };
const WRONG = { right: false, wrong: true, silent: false, first: false, withinThree: false };

describe('scoring an answerable question', () => {
  it('finds a whole gold sentence right, whatever its white space', () => {
    expect(score(question(), answer(['answer', 'The strike\n ended on Monday. It rained.']))).toEqual(RIGHT);
  });

  it('finds half a sentence wrong', () => {
    expect(score(question(), answer(['answer', 'The strike ended']))).toEqual(WRONG);
  });

  it('finds an excerpt wrong that is too loose', () => {
    const padded = (length: number) => `${SENTENCES.end}${'x'.repeat(length)}`;
    expect(score(question(), answer(['answer', padded(260)]))).toEqual(RIGHT);
    expect(score(question(), answer(['answer', padded(261)]))).toEqual(WRONG);
  });

  it('counts the first answer, and notes when one of the first three is right', () => {
    const given = answer(['answer', 'No.'], ['answer', 'No.'], ['answer', SENTENCES.end]);
    expect(score(question(), given)).toEqual({ ...WRONG, withinThree: true });
    expect(
      score(question(), answer(['answer', 'No.'], ['answer', 'No.'], ['answer', 'No.'], ['answer', SENTENCES.end])),
    ).toEqual(WRONG);
  });

  it('does not count what is shown as the other side or as related for the answer', () => {
    expect(score(question(), answer(['disagrees', SENTENCES.end]))).toEqual(WRONG);
    expect(score(question(), answer(['related', SENTENCES.end]))).toEqual(WRONG);
    expect(score(question(), answer(['other_side', 'No.'], ['answer', SENTENCES.end]))).toEqual(RIGHT);
  });

  it('is silent, not wrong, when it abstains', () => {
    expect(score(question(), silence)).toEqual({ ...WRONG, wrong: false, silent: true });
  });

  it('counts a missing answer as silence, never as honesty', () => {
    expect(score(question(), undefined)).toEqual({ ...WRONG, wrong: false, silent: true });
    expect(score(question({ answerable: false, gold: [] }), undefined).right).toBe(false);
  });
});

describe('scoring a question with two sides', () => {
  const both = question({ gold: ['charge'], must_cover: [['charge'], ['reply', 'end']] });

  it('needs a sentence of every side', () => {
    expect(score(both, answer(['answer', SENTENCES.charge], ['other_side', SENTENCES.reply]))).toEqual(RIGHT);
    expect(score(both, answer(['answer', `${SENTENCES.charge} ${SENTENCES.end}`]))).toEqual(RIGHT);
  });

  it('is neither right nor wrong when a side is missing, related or shown fifth', () => {
    const incomplete = { ...RIGHT, right: false };
    expect(score(both, answer(['answer', SENTENCES.charge]))).toEqual(incomplete);
    expect(score(both, answer(['answer', SENTENCES.charge], ['related', SENTENCES.reply]))).toEqual(incomplete);
    const more: [ExcerptRole, string][] = [1, 2, 3].map(() => ['disagrees', 'No.']);
    expect(score(both, answer(['answer', SENTENCES.charge], ...more, ['other_side', SENTENCES.reply]))).toEqual(
      incomplete,
    );
  });
});

describe('scoring a question that no source answers', () => {
  const none = question({ answerable: false, gold: [] });

  it('finds silence right and an answer wrong', () => {
    expect(score(none, silence)).toMatchObject({ right: true, wrong: false, silent: false });
    expect(score(none, { status: 'out_of_scope', excerpts: [] }).right).toBe(true);
    expect(score(none, answer(['answer', SENTENCES.end]))).toEqual(WRONG);
  });
});

describe('the report', () => {
  const questions = [question(), question({ id: 'r', kind: 'fact' }), question({ id: 's', kind: 'fact' })];
  const answers = new Map([
    ['q', answer(['answer', SENTENCES.end])],
    ['r', answer(['answer', 'No.'])],
    ['s', silence],
  ]);
  const verdicts = scoreAnswers({ questions, sentences: SENTENCES }, answers);

  it('counts all questions and each kind', () => {
    expect(Object.fromEntries(summariseVerdicts(verdicts))).toMatchObject({
      all: { n: 3, right: 1, wrong: 1, silent: 1, answerable: 3, first: 1, withinThree: 1 },
      date: { n: 1, right: 1 },
      fact: { n: 2, right: 0, wrong: 1, silent: 1 },
    });
  });

  it('prints a table, the verdicts and what is not right', () => {
    const table = formatTable({ name: 'set', verdicts, faults: [], verbatim: { excerpts: 2, notVerbatim: 0 } });
    expect(table).toContain('all             3    33.3%    33.3%    33.3%  |     3       33.3%    33.3%');
    expect(table).toContain('excerpts checked against their files: 2, not verbatim: 0');
    expect(
      formatList(verdicts)
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['right', 'wrong', 'silent']);
    expect(formatFaults(verdicts)).toMatch(/^r \[fact\][\s\S]*shown: No\.\n\ns \[fact\]/);
  });
});

describe('with files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evaluation-'));
    await mkdir(join(folder, 'sources'));
    await writeFile(join(folder, 'sources/a.md'), `\uFEFF${SENTENCES.end}`);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('notices an excerpt that is altered, misplaced or without a file', async () => {
    const good = { file: 'sources/a.md', start: 1, end: 1 + SENTENCES.end.length, text: SENTENCES.end };
    const bad = [
      { ...good, text: SENTENCES.end.replace('Monday', 'Tuesday') },
      { ...good, start: 0 },
      { ...good, file: 'sources/b.md' },
    ];
    expect(await checkVerbatim([good], folder)).toEqual({ excerpts: 1, notVerbatim: 0 });
    expect(await checkVerbatim([good, ...bad], folder)).toEqual({ excerpts: 4, notVerbatim: 3 });
  });

  it('refuses a set whose annotations name an unknown sentence', async () => {
    const [questionsFile, sentencesFile] = [join(folder, 'questions.jsonl'), join(folder, 'sentences.json')];
    await writeFile(questionsFile, `${JSON.stringify(question())}\n`);
    await writeFile(sentencesFile, '{}');
    await expect(readQuestionSet(questionsFile, sentencesFile)).rejects.toThrow('names sentence "end"');
    await writeFile(questionsFile, '{"id":"q"}\n');
    await expect(readQuestionSet(questionsFile, sentencesFile)).rejects.toThrow(`${questionsFile} line 1`);
  });
});
