import type { Answerer } from '../../core/answerer.ts';
import type { Language } from '../../core/model.ts';
import { messages } from '../messages.ts';
import type { Request } from '../request.ts';
import { renderHelp } from './render-help.ts';
import { renderSources } from './render-sources.ts';
import { renderTimeline } from './render-timeline.ts';
import { renderVerification } from './render-verification.ts';
import type { TerminalStyle } from './terminal-style.ts';

const EXAMPLES = 3;
const COMMANDS = ':help  :more  :sources  :timeline [words]  :verify "…"  exit';

interface Obeying {
  readonly answerer: Answerer;
  readonly style: TerminalStyle;
  readonly language: Language;
}

/** What the bot does, with questions to try and the commands of a conversation. */
export const helpText = ({ answerer, language }: Pick<Obeying, 'answerer' | 'language'>): string =>
  `${renderHelp(answerer.examples(EXAMPLES, language), language)}\n\n${COMMANDS}`;

/** The reply to a command of the conversation; null for any other request. */
export const obey = (request: Request, { answerer, style, language }: Obeying): string | null => {
  switch (request.kind) {
    case 'sources':
      return renderSources(answerer.sources(), language, style);
    case 'timeline':
      return renderTimeline(answerer.timeline(request.words), language, style);
    case 'verify': {
      const { quotation } = request;
      if (quotation === '') return messages(language).wording.verify.ask;
      return renderVerification({ quotation, verification: answerer.verify(quotation) }, language, style);
    }
    case 'help':
      return helpText({ answerer, language });
    case 'question':
    case 'check':
    case 'corrections':
    case 'gaps':
    case 'feedback':
      return null;
    default:
      return request satisfies never;
  }
};
