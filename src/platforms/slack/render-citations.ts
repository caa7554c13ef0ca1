import { richText, type SlackMessage } from './blocks.ts';
import { joinPieces } from './join-pieces.ts';

/** Citations in one plain block, to be copied as a whole: none is offered without those that belong to it. */
export const renderCitations = (citations: readonly string[]): readonly SlackMessage[] => {
  const text = citations.join('\n\n');
  return joinPieces([
    { blocks: [richText({ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] })], text },
  ]);
};
