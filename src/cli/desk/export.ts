import { safeJson } from '../../platforms/terminal/clean-text.ts';
import { readAnswers } from '../../reports/read-answers.ts';
import type { Stores } from '../../stores/stores.ts';
import type { CommandIo } from '../command-io.ts';

/** Every answer and vote since a time, one JSON value a line. People stand in it as pseudonyms; addresses are left out. */
export const runExport = async (
  since: number,
  { answers, feedback }: Pick<Stores, 'answers' | 'feedback'>,
  io: CommandIo,
): Promise<void> => {
  for await (const { address: _, ...record } of readAnswers(answers, since)) {
    io.out(`${safeJson({ type: 'answer', ...record })}\n`);
  }
  for (const vote of await feedback.list(since)) io.out(`${safeJson({ type: 'vote', ...vote })}\n`);
};
