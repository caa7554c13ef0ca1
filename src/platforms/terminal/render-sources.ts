import type { SourceSummary } from '../../core/answerer.ts';
import type { Language } from '../../core/model.ts';
import { messages } from '../messages.ts';
import type { TerminalStyle } from './terminal-style.ts';
import { wrapLine } from './wrap-line.ts';

/** The served sources, one item each. */
export const renderSources = (sources: readonly SourceSummary[], language: Language, style: TerminalStyle): string => {
  const say = messages(language);
  if (sources.length === 0) return wrapLine(say.wording.sources.empty, style);
  const items = sources.map((source) => wrapLine(`- ${say.source(source)}`, style, '  '));
  return [wrapLine(say.wording.sources.heading(sources.length), style), ...items].join('\n');
};
