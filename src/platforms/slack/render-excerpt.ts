import type { ContextBlock, KnownBlock, RichTextElement } from '@slack/types';
import type { Excerpt, Language, Span } from '../../core/model.ts';
import { messages } from '../messages.ts';
import { paragraph, quotation, richText, smallPrint, webAddress, words } from './blocks.ts';

/** A text cut at the edges of its highlights, those bold; together the pieces are the text, unchanged. */
const highlighted = (text: string, highlights: readonly Span[]): RichTextElement[] => {
  const pieces: RichTextElement[] = [];
  let at = 0;
  for (const { start, end } of highlights.toSorted((one, other) => one.start - other.start)) {
    if (end <= at) continue;
    pieces.push(...words(text.slice(at, start)), ...words(text.slice(Math.max(at, start), end), true));
    at = end;
  }
  return [...pieces, ...words(text.slice(at))];
};

/** An address as a link that holds no character with a meaning in mrkdwn. */
const linkTo = (url: URL): string =>
  `<${url.href.replace(/[<>|*_~`]/g, encodeURIComponent)}|${url.hostname.replace(/[^\w.-]/g, '')}>`;

/** Where an excerpt is from, in small print; an address becomes a link that shows its host. */
export const citationBlock = (excerpt: Excerpt, language: Language): ContextBlock => {
  const url = webAddress(excerpt.citation.url);
  const pieces = messages(language).citation(excerpt);
  if (url === null) return smallPrint(pieces.join(' · '));
  const line = smallPrint(pieces.filter((piece) => piece !== excerpt.citation.url).join(' · '));
  return { ...line, elements: [...line.elements, { type: 'mrkdwn', text: linkTo(url), verbatim: true }] };
};

/** An excerpt as a quotation, its answering words bold, under its label, over its citation. What is no answer has none. */
const excerptBlocks = (excerpt: Excerpt, language: Language, label: string | null): KnownBlock[] => {
  const quote = quotation(highlighted(excerpt.text, excerpt.role === 'related' ? [] : excerpt.highlights));
  return [
    label ? richText(paragraph(...words(label, true)), quote) : richText(quote),
    citationBlock(excerpt, language),
  ];
};

/** Excerpts under the labels of their roles; those of one role that follow each other share a label. */
export const excerptsBlocks = (excerpts: readonly Excerpt[], language: Language, previous?: Excerpt): KnownBlock[] => {
  const say = messages(language);
  return excerpts.flatMap((excerpt, at) => {
    const before = at === 0 ? previous : excerpts[at - 1];
    const label = say.label(excerpt);
    const repeated = before !== undefined && say.label(before) === label;
    return excerptBlocks(excerpt, language, repeated ? null : label);
  });
};
