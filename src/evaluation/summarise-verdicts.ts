import type { Verdict } from './score-answers.ts';

/** Counts over some questions. */
export interface Summary {
  readonly n: number;
  readonly right: number;
  readonly wrong: number;
  readonly silent: number;
  readonly answerable: number;
  /** Of the answerable: the first answer holds a gold sentence; one of the first three does. */
  readonly first: number;
  readonly withinThree: number;
}

const summarise = (verdicts: readonly Verdict[]): Summary => {
  const count = (key: 'right' | 'wrong' | 'silent' | 'first' | 'withinThree'): number =>
    verdicts.filter((verdict) => verdict[key]).length;
  return {
    n: verdicts.length,
    right: count('right'),
    wrong: count('wrong'),
    silent: count('silent'),
    answerable: verdicts.filter(({ question }) => question.answerable).length,
    first: count('first'),
    withinThree: count('withinThree'),
  };
};

/** A line for all questions, then one for each kind, in the order in which the kinds occur. */
export const summariseVerdicts = (verdicts: readonly Verdict[]): ReadonlyMap<string, Summary> => {
  const kinds = [...new Set(verdicts.map(({ question }) => question.kind))];
  return new Map([
    ['all', summarise(verdicts)],
    ...kinds.map((kind): [string, Summary] => [
      kind,
      summarise(verdicts.filter(({ question }) => question.kind === kind)),
    ]),
  ]);
};
