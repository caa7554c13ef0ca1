import { cleanLine, safeJson } from '../../platforms/terminal/clean-text.ts';
import { type AnswerFeedback, listFeedback } from '../../reports/list-feedback.ts';
import { readAnswers } from '../../reports/read-answers.ts';
import type { AnswerRecord } from '../../stores/answers.ts';
import type { Stores } from '../../stores/stores.ts';
import type { CommandIo } from '../command-io.ts';
import type { Form } from './parse-desk-command.ts';

const describe = ({ question, shown, thumbsUp, thumbsDown, reasons }: AnswerFeedback): string =>
  [
    `${thumbsUp} up, ${thumbsDown} down · ${cleanLine(question)}`,
    ...(shown === null ? [] : [`  shown: ${cleanLine(shown)}`]),
    ...reasons.map((reason) => `  said: ${cleanLine(reason)}`),
  ].join('\n');

/** What people thought of answers since a time. Who voted is not told. */
export const runFeedback = async (
  { since, form }: { readonly since: number; readonly form: Form },
  { answers, feedback }: Pick<Stores, 'answers' | 'feedback'>,
  io: CommandIo,
): Promise<void> => {
  const votes = await feedback.list(since);
  const records: AnswerRecord[] = [];
  for await (const record of readAnswers(answers, 0)) records.push(record);
  const list = listFeedback(records, votes);
  if (form === 'json') return io.out(`${safeJson(list)}\n`);
  io.out(list.length === 0 ? 'Nobody voted.\n' : `${list.map(describe).join('\n\n')}\n`);
};
