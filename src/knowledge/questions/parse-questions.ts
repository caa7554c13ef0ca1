import type { PreparedQuestion } from '../../core/knowledge.ts';
import type { Source } from '../../core/model.ts';
import type { Fault } from '../fault.ts';
import { nearestWord } from '../nearest-word.ts';
import { showValue } from '../show-value.ts';
import { isMissingKind, MISSING_KINDS } from './missing-kinds.ts';
import { type MarkedLine, type QuestionBlock, readQuestionBlocks } from './read-question-blocks.ts';
import { type Report, readSentences } from './read-sentences.ts';

/** The prepared questions of a file with its faults. */
export interface ParsedQuestions {
  readonly prepared: readonly PreparedQuestion[];
  readonly faults: readonly Fault[];
}

/** Parses the prepared questions of one source. */
export function parseQuestions(file: string, text: string, source: Source): ParsedQuestions {
  const faults: Fault[] = [];
  const report: Report = (severity, line, message) => faults.push({ severity, file, line, message });
  const { blocks, strays } = readQuestionBlocks(text);
  for (const { line, text: words } of strays) {
    report(
      'error',
      line,
      `${showValue(words)} is not read; begin a sentence with ">", a question with "-", or remove it`,
    );
  }
  const seen = new Map<string, number>();
  const prepared = blocks.flatMap((block) => {
    const answer = readAnswer(block, source, report);
    const wordings = readWordings(block.items, seen, report);
    return answer === null ? [] : wordings.map((wording) => ({ text: wording, source: source.id, answer }));
  });
  return { prepared, faults };
}

function readAnswer(
  { start, items }: QuestionBlock,
  source: Source,
  report: Report,
): PreparedQuestion['answer'] | null {
  if (start === null) {
    report(
      'error',
      items[0]?.line ?? 1,
      'questions stand below no sentence; put the sentence that answers above them, after ">"',
    );
    return null;
  }
  return start.kind === 'heading' ? readHeading(start.heading, report) : readSentences(start.quotes, source, report);
}

function readHeading({ line, text }: MarkedLine, report: Report): PreparedQuestion['answer'] | null {
  const kind = /^not answered:\s*(\S+)$/i.exec(text)?.[1]?.toLowerCase();
  if (kind !== undefined && isMissingKind(kind)) return { missing: kind };
  const near = kind === undefined ? null : nearestWord(kind, Object.keys(MISSING_KINDS));
  const kinds = near === null ? `with one of ${Object.keys(MISSING_KINDS).join(', ')}` : `did you mean ${near}?`;
  report('error', line, `unknown heading ${showValue(text)}; write "## Not answered: KIND", ${kinds}`);
  return null;
}

function readWordings(items: readonly MarkedLine[], seen: Map<string, number>, report: Report): readonly string[] {
  return items.flatMap(({ line, text }) => {
    const key = text.toLowerCase().replace(/\s+/g, ' ');
    const earlier = seen.get(key);
    if (text === '') report('error', line, 'question is empty; write one behind "-", or remove the line');
    else if (earlier !== undefined)
      report('warning', line, `question ${showValue(text)} stands in line ${earlier} already; keep one`);
    else seen.set(key, line);
    return text === '' ? [] : [text];
  });
}
