import type { Excerpt, Language } from '../core/model.ts';
import { citationLine, messages } from './messages.ts';

/** Characters that surely fit on a lock screen; longer texts may be cut there at any place. */
export const LOCK_SCREEN = 140;

const quote = (excerpt: Excerpt, language: Language): string => {
  const label = messages(language).label(excerpt);
  return `${label ? `${label} ` : ''}“${excerpt.text}” (${citationLine(excerpt, language)})`;
};

/** Excerpts under the lines that lead to them, as plain text for the middle of a message. */
export const quotesText = (excerpts: readonly Excerpt[], language: Language, lead: readonly string[]): string =>
  [...lead, ...excerpts.map((excerpt) => quote(excerpt, language))].join('\n');

/**
 * The same for the beginning of a message. A notification may be cut short, and an accusation must not stand there
 * without its rejection: unless all fits, the names of the sources come before what they say.
 */
export const excerptsText = (excerpts: readonly Excerpt[], language: Language, lead: readonly string[]): string => {
  const whole = quotesText(excerpts, language, lead);
  if (excerpts.length === 0 || whole.length <= LOCK_SCREEN) return whole;
  const say = messages(language);
  const labels = [...new Set(excerpts.map((excerpt) => say.citation(excerpt)[0] ?? excerpt.file))].join('; ');
  const { foundIn, openToRead } = say.wording.chat;
  return quotesText(excerpts, language, [...lead, `${foundIn(labels)} ${openToRead}`]);
};
