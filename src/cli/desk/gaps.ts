import { cleanLine, safeJson } from '../../platforms/terminal/clean-text.ts';
import { type Gap, groupGaps } from '../../reports/group-gaps.ts';
import { readAnswers } from '../../reports/read-answers.ts';
import type { AnswerRecord } from '../../stores/answers.ts';
import type { Stores } from '../../stores/stores.ts';
import type { CommandIo } from '../command-io.ts';
import { formatCsv } from './format-csv.ts';
import type { Form } from './parse-desk-command.ts';

/** Wordings of a gap that are shown in text; all stand in JSON. */
const WORDINGS = 5;

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

const placeOf = ({ platform, team, channel }: Gap['channels'][number]): string =>
  [platform, team, channel].filter((part) => part !== null).join(':');

const describe = (gap: Gap): string => {
  const { wordings, asked, privately, channels, nearest, last } = gap;
  const where = [...channels.map(placeOf), ...(privately > 0 ? [`${privately} × in private`] : [])].join(', ');
  const lines = wordings.slice(0, WORDINGS).map(({ text, asked: times }) => `  ${times} × ${cleanLine(text)}`);
  const near =
    nearest && `  nearest: ${cleanLine(nearest.text)} [${nearest.source}, paragraph ${nearest.citation.paragraph}]`;
  return [`${asked} × · last ${day(last)} · ${where}`, ...lines, ...(near ? [near] : [])].join('\n');
};

const asCsv = (gaps: readonly Gap[]): string =>
  formatCsv(
    ['asked', 'privately', 'last', 'language', 'missing', 'wordings', 'nearest', 'source', 'channels'],
    gaps.map(({ asked, privately, last, language, missing, wordings, nearest, channels }) => [
      asked,
      privately,
      day(last),
      language,
      missing,
      wordings.map(({ text }) => text).join(' | '),
      nearest?.text ?? null,
      nearest?.source ?? null,
      channels.map(placeOf).join(' '),
    ]),
  );

/** Questions that went unanswered since a time. */
export const runGaps = async (
  { since, form }: { readonly since: number; readonly form: Form },
  { answers }: Pick<Stores, 'answers'>,
  io: CommandIo,
): Promise<void> => {
  const records: AnswerRecord[] = [];
  for await (const record of readAnswers(answers, since)) records.push(record);
  const gaps = groupGaps(records);
  if (form === 'json') return io.out(`${safeJson(gaps)}\n`);
  if (form === 'csv') return io.out(asCsv(gaps));
  io.out(gaps.length === 0 ? 'No question went unanswered.\n' : `${gaps.map(describe).join('\n\n')}\n`);
};
