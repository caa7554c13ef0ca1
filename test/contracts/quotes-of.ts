import { z } from 'zod';

const quote = z.object({
  type: z.literal('rich_text_quote'),
  elements: z.array(z.object({ type: z.literal('text'), text: z.string() })),
});

/** Every quotation of a Slack message, put together from its pieces. */
export const quotesOf = (blocks: unknown): string[] => {
  const found = quote.safeParse(blocks);
  if (found.success) return [found.data.elements.map(({ text }) => text).join('')];
  if (typeof blocks !== 'object' || blocks === null) return [];
  return Object.values(blocks).flatMap(quotesOf);
};
