import type { Answer, Excerpt } from '../../core/model.ts';
import { messages, noteTexts, statusText } from '../messages.ts';
import { splitExcerpts } from '../split-excerpts.ts';
import { citeExcerpt } from './cite-excerpt.ts';
import { dim, type TerminalStyle } from './terminal-style.ts';
import { wrapLine } from './wrap-line.ts';

/** An excerpt under the label of its role. Excerpts of one role that follow each other share a label. */
const block = (excerpt: Excerpt, previous: Excerpt | undefined, answer: Answer, style: TerminalStyle): string => {
  const say = messages(answer.language);
  const label = say.label(excerpt);
  const repeated = previous !== undefined && say.label(previous) === label;
  const heading = label && !repeated ? `${wrapLine(label, style)}\n` : '';
  return heading + citeExcerpt(excerpt, answer.language, style);
};

/** Excerpts under the sentences that lead to them; the first follows them without a blank line. */
const blocksOf = (
  lead: readonly string[],
  excerpts: readonly Excerpt[],
  answer: Answer,
  style: TerminalStyle,
): string[] => {
  const blocks = excerpts.map((excerpt, at) => block(excerpt, excerpts[at - 1], answer, style));
  const first = [...lead.map((line) => wrapLine(line, style)), ...blocks.slice(0, 1)].join('\n');
  return [first, ...blocks.slice(1)];
};

const closing = (answer: Answer, style: TerminalStyle): string =>
  [...noteTexts(answer, 'below'), messages(answer.language).asOf(answer.as_of)]
    .map((line) => dim(wrapLine(line, style), style))
    .join('\n');

/** An answer for a reader. `hidden` says how to see the excerpts that are not shown at first; without it all are. */
export const renderAnswer = (answer: Answer, style: TerminalStyle, hidden?: (count: string) => string): string => {
  const status = statusText(answer);
  if (answer.status === 'out_of_scope') return wrapLine(status ?? '', style);
  const { shown, more } = hidden ? splitExcerpts(answer) : { shown: answer.excerpts, more: [] };
  const lead = [...(status ? [status] : []), ...noteTexts(answer, 'above', shown)];
  const rest =
    hidden && more.length > 0 ? [wrapLine(hidden(messages(answer.language).wording.more(more.length)), style)] : [];
  return [...blocksOf(lead, shown, answer, style), ...rest, closing(answer, style)].filter(Boolean).join('\n\n');
};

/** The excerpts that were not shown at first. */
export const renderMore = (answer: Answer, style: TerminalStyle): string => {
  const { more } = splitExcerpts(answer);
  if (more.length === 0) return '';
  return blocksOf(noteTexts(answer, 'above', more), more, answer, style).join('\n\n');
};
