import { safeJson } from '../../platforms/terminal/clean-text.ts';
import { readAnswers } from '../../reports/read-answers.ts';
import { type DayOfUse, summariseUse } from '../../reports/summarise-use.ts';
import type { AnswerRecord } from '../../stores/answers.ts';
import type { Stores } from '../../stores/stores.ts';
import type { CommandIo } from '../command-io.ts';
import { formatTable } from '../format-table.ts';
import { formatCsv } from './format-csv.ts';
import type { Form } from './parse-desk-command.ts';

const HEAD = [
  'day',
  'platform',
  'questions',
  'answered',
  'not in sources',
  'out of scope',
  'thumbs up',
  'thumbs down',
  'p50 ms',
  'p95 ms',
];

const rowOf = (use: DayOfUse): readonly (string | number | null)[] => [
  use.day,
  use.platform,
  use.questions,
  use.answered,
  use.notInSources,
  use.outOfScope,
  use.thumbsUp,
  use.thumbsDown,
  use.p50,
  use.p95,
];

const shown = (value: string | number | null): string =>
  typeof value === 'number' ? String(Math.round(value)) : (value ?? '-');

/** Questions, answers, votes and times by day and platform since a time. */
export const runStats = async (
  { since, form }: { readonly since: number; readonly form: Form },
  { answers, feedback }: Pick<Stores, 'answers' | 'feedback'>,
  io: CommandIo,
): Promise<void> => {
  const records: AnswerRecord[] = [];
  for await (const record of readAnswers(answers, since)) records.push(record);
  const days = summariseUse(records, await feedback.list(since));
  if (form === 'json') return io.out(`${safeJson(days)}\n`);
  if (form === 'csv') return io.out(formatCsv(HEAD, days.map(rowOf)));
  io.out(
    days.length === 0
      ? 'Nothing was asked.\n'
      : formatTable(
          HEAD,
          days.map((use) => rowOf(use).map(shown)),
        ),
  );
};
