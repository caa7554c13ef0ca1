import type { KnownBlock, ModalView } from '@slack/types';
import type { ExcerptContext } from '../../core/answerer.ts';
import type { Language } from '../../core/model.ts';
import { messages } from '../messages.ts';
import { paragraph, plain, quotation, richText, words } from './blocks.ts';
import { citationBlock } from './render-excerpt.ts';

/** Slack takes 100 blocks in a modal. */
const MOST_BLOCKS = 96;

const around = (text: string | null): KnownBlock[] => (text ? [richText(paragraph(...words(text)))] : []);

/** The paragraph before, the excerpt bold within its own, the paragraph after. */
const contextBlocks = ({ before, paragraph: held, after }: ExcerptContext, language: Language): KnownBlock[] => [
  ...around(before),
  richText(quotation([...words(held.lead), ...words(held.excerpt.text, true), ...words(held.rest)])),
  ...around(after),
  citationBlock(held.excerpt, language),
];

/** Each excerpt where it stands in its source. */
export const renderContext = (contexts: readonly ExcerptContext[], language: Language): ModalView => {
  const { actions, chat } = messages(language).wording;
  const blocks = contexts.flatMap((context, at) => [
    ...(at === 0 ? [] : [{ type: 'divider' } as const]),
    ...contextBlocks(context, language),
  ]);
  return {
    type: 'modal',
    title: plain(actions.context),
    close: plain(chat.close),
    blocks: blocks.slice(0, MOST_BLOCKS),
  };
};
