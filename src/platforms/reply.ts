import type { Answerer, SourceSummary } from '../core/answerer.ts';
import type { Answer, Language, Timeline, Verification } from '../core/model.ts';
import { detectLanguage } from '../core/text/detect-language.ts';
import { TUNING } from '../core/tuning.ts';
import { checkMessage, type MessageCheck } from './check-message.ts';
import { messages } from './messages.ts';
import type { Request } from './request.ts';
import { createTicket, type Ticket } from './ticket.ts';

/** What the bot says to a request, before a platform gives it a form. */
export type Reply =
  | { readonly kind: 'answer'; readonly language: Language; readonly answer: Answer; readonly ticket: Ticket }
  | {
      readonly kind: 'verification';
      readonly language: Language;
      readonly quotation: string;
      readonly verification: Verification;
    }
  | {
      readonly kind: 'timeline';
      readonly language: Language;
      readonly words: string;
      readonly timeline: Timeline;
    }
  | { readonly kind: 'sources'; readonly language: Language; readonly sources: readonly SourceSummary[] }
  | { readonly kind: 'help'; readonly language: Language; readonly examples: readonly string[] }
  | { readonly kind: 'check'; readonly language: Language; readonly check: MessageCheck }
  | { readonly kind: 'notice'; readonly language: Language; readonly text: string };

const EXAMPLES = 3;

/** The language to speak to somebody who wrote this. */
export const languageOf = (request: Request): Language =>
  'language' in request ? request.language : detectLanguage(request.text).language;

export const notice = (text: string, language: Language): Reply => ({ kind: 'notice', language, text });

const answerTo = (text: string, context: readonly string[], answerer: Answerer): Reply => {
  const { language } = detectLanguage(text);
  if (text.length > TUNING.longestQuestion) {
    return notice(messages(language).wording.trouble.tooLong(TUNING.longestQuestion), language);
  }
  const answer = answerer.answer({ text, ...(context.length > 0 && { context }) });
  return { kind: 'answer', language: answer.language, answer, ticket: createTicket(answer, text, context) };
};

/** A request that the sources alone answer. */
export type SourceRequest = Exclude<Request, { kind: 'gaps' | 'feedback' | 'corrections' }>;

/** The reply to a request. `context` holds the earlier questions of its thread, oldest first. */
export const composeReply = (request: SourceRequest, context: readonly string[], answerer: Answerer): Reply => {
  const language = languageOf(request);
  switch (request.kind) {
    case 'question':
      return answerTo(request.text, context, answerer);
    case 'check': {
      const check = checkMessage(request.text, answerer);
      if (check.items.length === 0) return notice(messages(language).wording.chat.nothingToCheck, language);
      return { kind: 'check', language, check };
    }
    case 'verify': {
      const { quotation } = request;
      if (quotation === '') return notice(messages(language).wording.verify.ask, language);
      return { kind: 'verification', language, quotation, verification: answerer.verify(quotation) };
    }
    case 'timeline':
      return { kind: 'timeline', language, words: request.words, timeline: answerer.timeline(request.words) };
    case 'sources':
      return { kind: 'sources', language, sources: answerer.sources() };
    case 'help':
      return { kind: 'help', language, examples: answerer.examples(EXAMPLES, language) };
    default:
      return request satisfies never;
  }
};
