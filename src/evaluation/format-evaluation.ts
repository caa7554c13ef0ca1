import type { Evaluation } from './evaluate-set.ts';
import type { Verdict } from './score-answers.ts';
import { type Summary, summariseVerdicts } from './summarise-verdicts.ts';

const HEADING = 'kind            n    right    wrong   silent  |  answerable: first  in three';
const SHOWN_TEXTS = 3;
const SHOWN_CHARACTERS = 160;

const percent = (part: number, whole: number): string =>
  (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`).padStart(7);

const row = (kind: string, { n, right, wrong, silent, answerable, first, withinThree }: Summary): string =>
  [
    `${kind.padEnd(13)}${String(n).padStart(4)}`,
    percent(right, n),
    percent(wrong, n),
    percent(silent, n),
    `|  ${String(answerable).padStart(4)}     ${percent(first, answerable)}`,
    percent(withinThree, answerable),
  ].join('  ');

/** A table by kind of question, and the check of the excerpts against their files. */
export const formatTable = ({ name, verdicts, verbatim }: Evaluation): string =>
  [
    name,
    HEADING,
    ...[...summariseVerdicts(verdicts)].map(([kind, summary]) => row(kind, summary)),
    `excerpts checked against their files: ${verbatim.excerpts}, not verbatim: ${verbatim.notVerbatim}`,
  ].join('\n');

const verdictWord = ({ right, wrong, silent }: Verdict): string => {
  if (right) return 'right';
  if (wrong) return 'wrong';
  return silent ? 'silent' : 'incomplete';
};

/** One line for each question. */
export const formatList = (verdicts: readonly Verdict[]): string =>
  verdicts
    .map((verdict) => `${verdictWord(verdict).padEnd(10)}  ${verdict.question.id}  ${verdict.question.question}`)
    .join('\n');

/** What is not right, with what was shown for it. */
export const formatFaults = (verdicts: readonly Verdict[]): string =>
  verdicts
    .filter(({ right }) => !right)
    .map(({ question, status, shown }) =>
      [
        `${question.id} [${question.kind}] ${question.question}`,
        `  status ${status}; gold ${question.gold.join(', ') || 'none'}`,
        ...shown
          .slice(0, SHOWN_TEXTS)
          .map((text) => `  shown: ${text.replace(/\s+/g, ' ').trim().slice(0, SHOWN_CHARACTERS)}`),
      ].join('\n'),
    )
    .join('\n\n');

/** The numbers of an evaluation as one JSON value. */
export const evaluationJson = ({ name, verdicts, verbatim }: Evaluation): object => ({
  name,
  ...Object.fromEntries(summariseVerdicts(verdicts)),
  ...verbatim,
});
