import { joinPieces } from './join-pieces.ts';
import { escapeMarkdown } from './markdown.ts';
import type { Form, MessageBody } from './message-body.ts';

const FENCE = '```';

/** Citations in one plain block, to be copied as a whole: none is offered without those that belong to it. */
export const renderCitations = (citations: readonly string[], form: Form): readonly MessageBody[] => {
  const text = citations.join('\n\n');
  const block = text.includes('`') ? escapeMarkdown(text) : `${FENCE}\n${text}\n${FENCE}`;
  return joinPieces([{ text: block, whole: { text, notice: '⋯' } }], { form, tone: 'answer' });
};
