import type { Excerpt, Language } from '../core/model.ts';
import { citationLine, messages } from './messages.ts';

/** What surely fits on a lock screen; longer texts may be cut there at any place. */
const LOCK_SCREEN = 140;

const quote = (excerpt: Excerpt, language: Language): string => {
  const label = messages(language).label(excerpt);
  return `${label ? `${label} ` : ''}“${excerpt.text}” (${citationLine(excerpt, language)})`;
};

/**
 * Excerpts as one plain text, for screen readers and notifications. A notification may be cut short, and an accusation
 * must not stand there without its rejection: unless all fits, where the excerpts stand comes before what they say.
 */
export const excerptsText = (excerpts: readonly Excerpt[], language: Language, lead: readonly string[]): string => {
  const quotes = excerpts.map((excerpt) => quote(excerpt, language));
  const whole = [...lead, ...quotes].join('\n');
  if (excerpts.length === 0 || whole.length <= LOCK_SCREEN) return whole;
  const { chat } = messages(language).wording;
  const places = [...new Set(excerpts.map((excerpt) => citationLine(excerpt, language)))].join('; ');
  return [...lead, `${chat.foundIn(places)} ${chat.openToRead}`, ...quotes].join('\n');
};
