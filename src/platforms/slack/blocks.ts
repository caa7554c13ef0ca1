import type {
  ContextBlock,
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextElement,
  RichTextQuote,
  RichTextSection,
} from '@slack/types';

/** One Slack message: what is seen, and the same as plain text for screen readers and notifications. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** Longest text of a context element; only labels and addresses come near it. */
const LONGEST_LINE = 2000;

/** Everything that a user or a source wrote goes through here: in these elements markup and mentions are literal. */
export const words = (text: string, bold = false): RichTextElement[] =>
  text === '' ? [] : [{ type: 'text', text, ...(bold && { style: { bold: true } }) }];

export const paragraph = (...elements: readonly RichTextElement[]): RichTextSection => ({
  type: 'rich_text_section',
  elements: [...elements],
});

export const quotation = (elements: readonly RichTextElement[]): RichTextQuote => ({
  type: 'rich_text_quote',
  elements: [...elements],
});

export const richText = (...elements: RichTextBlock['elements']): RichTextBlock => ({ type: 'rich_text', elements });

export const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false });

/** A line in small print. */
export const smallPrint = (text: string): ContextBlock => ({
  type: 'context',
  elements: [plain(text.slice(0, LONGEST_LINE))],
});

/** Text for a field that Slack reads as mrkdwn: its three control characters escaped. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A web address that may be a link; null for anything else. */
export const webAddress = (address: string | null): URL | null => {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
};
