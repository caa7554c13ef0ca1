import { parse } from 'discord-markdown-parser';
import { z } from 'zod';

const node = z.looseObject({ type: z.string(), content: z.unknown().optional() });

/** Kinds of markdown that change how a text looks, and not what it says. */
const HARMLESS = new Set(['text', 'br', 'strong', 'blockQuote', 'subtext', 'newline', 'twemoji']);

const seen = (nodes: unknown): string =>
  z
    .array(node)
    .parse(nodes)
    .map(({ type, content, ...rest }) => {
      if (!HARMLESS.has(type)) throw new Error(`${type}: ${JSON.stringify({ content, ...rest })}`);
      if (type === 'br' || type === 'newline') return '\n';
      if (type === 'twemoji') return String(rest['name']);
      return typeof content === 'string' ? content : seen(content);
    })
    .join('');

/** What a reader sees of markdown, by a parser that is not ours; throws at what works: mentions, links, code. */
export const seenBy = (markdown: string): string => seen(parse(markdown, 'extended'));
