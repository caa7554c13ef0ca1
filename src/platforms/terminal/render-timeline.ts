import type { Excerpt, Language, Timeline, TimelineEntry } from '../../core/model.ts';
import { messages } from '../messages.ts';
import { citeExcerpt } from './cite-excerpt.ts';
import { bold, type TerminalStyle } from './terminal-style.ts';
import { wrapLine } from './wrap-line.ts';

/** Dated excerpts in order, each date once above its own, then those whose year is not given. */
export const renderTimeline = ({ dated, undated }: Timeline, language: Language, style: TerminalStyle): string => {
  const say = messages(language);
  const { heading, noYear, empty } = say.wording.timeline;
  if (dated.length === 0 && undated.length === 0) return wrapLine(empty, style);
  const under = (title: string | null, excerpt: Excerpt): string =>
    [...(title === null ? [] : [bold(wrapLine(title, style), style)]), citeExcerpt(excerpt, language, style)].join(
      '\n',
    );
  const titled = ({ iso, excerpt }: TimelineEntry, at: number): string =>
    under(dated[at - 1]?.iso === iso ? null : say.date(iso), excerpt);
  return [
    ...(dated.length > 0 ? [wrapLine(heading, style), ...dated.map(titled)] : []),
    ...undated.map((excerpt, at) => under(at === 0 ? noYear : null, excerpt)),
  ].join('\n\n');
};
