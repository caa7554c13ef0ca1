import type { Answerer } from '../../core/answerer.ts';
import { safeJson } from '../../platforms/terminal/clean-text.ts';
import { parseQuestionLine } from './question-line.ts';
import { readLines } from './read-lines.ts';
import type { Streams } from './terminal-streams.ts';
import { answerTimed } from './timed-answer.ts';
import { write } from './write.ts';

/** Questions between two signs of progress: often where a person watches, seldom in a log. */
const PROGRESS_EVERY = { terminal: 50, log: 500 };

const reportProgress = (done: number, { stderr }: Streams): void => {
  if (stderr.isTTY && done % PROGRESS_EVERY.terminal === 0) stderr.write(`\r${done} questions answered`);
  else if (!stderr.isTTY && done % PROGRESS_EVERY.log === 0) stderr.write(`${done} questions answered\n`);
};

/** Answers one line, or says what is wrong with it. */
const answerLine = (line: string, number: number, answerer: Answerer): { json: string; failed: boolean } => {
  const parsed = parseQuestionLine(line);
  const id = parsed.id === undefined ? {} : { id: parsed.id };
  if ('fault' in parsed) return { json: safeJson({ ...id, error: `line ${number}: ${parsed.fault}` }), failed: true };
  try {
    return { json: safeJson({ ...id, ...answerTimed(answerer, parsed.input), ...id }), failed: false };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { json: safeJson({ ...id, error: `line ${number}: not answered (${reason})` }), failed: true };
  }
};

/** One answer a line, in order, as the questions come. A bad line is reported in its place and the rest answered. */
export const answerLines = async (answerer: Answerer, streams: Streams): Promise<number> => {
  let number = 0;
  let done = 0;
  let failures = 0;
  for await (const raw of readLines(streams.stdin)) {
    number += 1;
    const line = raw.replace(/^\uFEFF/, '').trim();
    if (line === '') continue;
    const { json, failed } = answerLine(line, number, answerer);
    await write(streams.stdout, `${json}\n`);
    done += 1;
    if (failed) failures += 1;
    reportProgress(done, streams);
  }
  if (streams.stderr.isTTY && done >= PROGRESS_EVERY.terminal) streams.stderr.write('\n');
  if (failures > 0)
    streams.stderr.write(`${failures} of ${done} lines could not be answered; see "error" in their place.\n`);
  return failures > 0 ? 1 : 0;
};
