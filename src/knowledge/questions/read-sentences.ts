import type { PreparedQuestion } from '../../core/knowledge.ts';
import type { Source, Span } from '../../core/model.ts';
import type { Fault } from '../fault.ts';
import { showValue } from '../show-value.ts';
import { findWords } from './find-words.ts';
import type { MarkedLine } from './read-question-blocks.ts';

/** Takes down what is wrong with a line of a questions file. */
export type Report = (severity: Fault['severity'], line: number, message: string) => void;

/** More sentences than this no longer point at an answer. */
const MOST_SENTENCES = 2;

/** Where the sentences that stand together for one answer are in the source; null when they do not lead to one. */
export function readSentences(
  quotes: readonly MarkedLine[],
  source: Source,
  report: Report,
): PreparedQuestion['answer'] | null {
  const [first, , third] = quotes;
  if (third !== undefined) {
    const message = `${quotes.length} sentences stand together; keep at most ${MOST_SENTENCES}, with a blank line before the next`;
    report('error', third.line, message);
  }
  const spans: Span[] = [];
  for (const { line, text } of quotes) {
    const span = findWords(source, text);
    if (span !== null) spans.push(span);
    else
      report(
        'error',
        line,
        `sentence ${showValue(text)} is not in ${source.file}; copy it again, or remove it and its questions`,
      );
  }
  if (first === undefined || third !== undefined || spans.length < quotes.length) return null;
  return { spans };
}
