import type { Excerpt, Language } from '../../core/model.ts';
import { messages } from '../messages.ts';
import { excerptsText } from '../notification-text.ts';
import type { Piece } from './join-pieces.ts';
import { excerptsMarkdown } from './render-excerpt.ts';

/** Excerpts that stay together, under lines of markdown that lead to them. */
export const excerptsPiece = (
  excerpts: readonly Excerpt[],
  language: Language,
  { lead = [], previous }: { readonly lead?: readonly string[]; readonly previous?: Excerpt | undefined } = {},
): Piece => ({
  text: [...lead, excerptsMarkdown(excerpts, language, previous)].join('\n'),
  whole: {
    text: excerptsText(excerpts, language, []),
    notice: [...lead, messages(language).wording.chat.discord.attached].join('\n'),
  },
});
