import type { Language, TimelineEntry } from '../../core/model.ts';
import { messages } from '../messages.ts';
import { citeExcerpt } from './cite-excerpt.ts';
import { bold, type TerminalStyle } from './terminal-style.ts';
import { wrapLine } from './wrap-line.ts';

/** Dated excerpts in order, each under its date. */
export const renderTimeline = (entries: readonly TimelineEntry[], language: Language, style: TerminalStyle): string => {
  const say = messages(language);
  if (entries.length === 0) return wrapLine(say.wording.timeline.empty, style);
  const blocks = entries.map(({ iso, excerpt }) => {
    const date = bold(wrapLine(say.date(iso), style), style);
    return `${date}\n${citeExcerpt(excerpt, language, style)}`;
  });
  return [wrapLine(say.wording.timeline.heading, style), ...blocks].join('\n\n');
};
