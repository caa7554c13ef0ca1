import type { Span } from '../../core/model.ts';

/**
 * Every character that could begin something in Discord's markdown: styles, code, spoilers, quotes, mentions, time
 * stamps, masked links; at the beginning of a line headings, lists and small print; addresses and invitations. A
 * backslash before any of them is not shown.
 */
const SPECIAL = /[\\*_~`|<>@[\]]|(?<=^[\s+#-]*)[+#-]|(?<=^\s*\d+)\.|:(?=\/\/)|(?<=discord(?:app)?)\.(?=\S)/gim;

const escapeSlice = (text: string, from: number, to: number, specials: ReadonlySet<number>): string => {
  let escaped = '';
  for (let at = from; at < to; at += 1) escaped += `${specials.has(at) ? '\\' : ''}${text.charAt(at)}`;
  return escaped;
};

const specialsOf = (text: string): ReadonlySet<number> =>
  new Set([...text.matchAll(SPECIAL)].map((match) => match.index));

/** What a user or a source wrote, so that a reader sees it as it is, and nothing in it works. */
export const escapeMarkdown = (text: string): string => escapeSlice(text, 0, text.length, specialsOf(text));

/** The same on one line. */
export const escapeLine = (text: string): string => escapeMarkdown(text.replace(/\s+/g, ' ').trim());

const boldLines = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => line.replace(/^(\s*)(.*\S)(\s*)$/su, '$1**$2**$3'))
    .join('\n');

/** Spans in order, those that overlap or touch joined. */
const joinSpans = (spans: readonly Span[]): readonly Span[] => {
  const joined: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
};

/** A text with some of it bold; for the rest unchanged to the eye. */
export const boldSpans = (text: string, spans: readonly Span[]): string => {
  const specials = specialsOf(text);
  let at = 0;
  let markdown = '';
  for (const { start, end } of joinSpans(spans)) {
    markdown += escapeSlice(text, at, start, specials) + boldLines(escapeSlice(text, start, end, specials));
    at = end;
  }
  return markdown + escapeSlice(text, at, text.length, specials);
};

export const bold = (text: string): string => `**${escapeLine(text)}**`;

/** Markdown as a quotation. */
export const quote = (markdown: string): string =>
  markdown
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

/** Markdown of one line, in small print. */
export const small = (markdown: string): string => `-# ${markdown}`;

/** Characters that would end a link, as an address may write them. */
const inAddress = (character: string): string =>
  `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;

/** A web address as a link that shows its host; null for anything else. */
export const linkTo = (address: string | null): string | null => {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, host, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return `[${escapeLine(host)}](<${href.replace(/[<>()[\]\\]/g, inAddress)}>)`;
};
