import type { Answerer } from '../core/answerer.ts';
import type { Stores } from '../stores/stores.ts';
import type { CorrectionsReport } from './corrections-report.ts';
import type { Delivered, Outlet } from './deliver.ts';
import type { DeliverRecorded } from './deliver-recorded.ts';
import type { EditorsReport } from './editors-report.ts';
import { type Log, reasonOf } from './log.ts';
import { messages } from './messages.ts';
import type { RateLimit } from './rate-limit.ts';
import { readsAsQuestion } from './reads-as-question.ts';
import { composeReply, languageOf, notice, type Reply } from './reply.ts';
import type { ReplyPlace } from './reply-place.ts';
import type { Request } from './request.ts';

/** A request as a platform delivers it. */
export interface Delivery {
  /** The same for every delivery of the same request, unlike any other's: `slack:team:channel:message`. */
  readonly key: string;
  /** Who asks: `slack:team:user`. */
  readonly person: string;
  /** The conversation it belongs to; null when it stands alone. */
  readonly thread: string | null;
  /** Where the reply goes. */
  readonly place: ReplyPlace;
  readonly request: Request;
  /**
   * `asked`: put to the bot. `follow_up`: said in a thread that the bot may have a part in. `overheard`: said in a
   * channel where the bot listens.
   */
  readonly manner: 'asked' | 'follow_up' | 'overheard';
}

/** What became of a delivery. `silent`: it was not for the bot. */
export type Outcome = 'duplicate' | 'silent' | 'slowed' | Delivered;

/** Answers one delivery, once. Never rejects for what a person wrote; a fault of the program is said and logged. */
export type QuestionHandler = (delivery: Delivery, outlet: Outlet) => Promise<Outcome>;

/** What answering needs; the answerer is asked for anew each time, since the knowledge may have changed. */
export interface QuestionHandling {
  readonly answerer: () => Answerer;
  readonly stores: Pick<Stores, 'seen' | 'conversations' | 'privacy'>;
  readonly rateLimit: RateLimit;
  readonly deliverRecorded: DeliverRecorded;
  readonly editorsReport: EditorsReport;
  readonly correctionsReport: CorrectionsReport;
  readonly log: Log;
  readonly now?: () => number;
}

/** An overheard question is answered only from this confidence on: nobody asked the bot. */
const OVERHEARD_FROM = 0.7;

/** Whether a reply is worth breaking in with. */
const isWelcome = (reply: Reply, manner: Delivery['manner']): boolean => {
  if (manner === 'asked') return true;
  if (reply.kind !== 'answer') return false;
  const { status, confidence } = reply.answer;
  if (manner === 'follow_up') return status !== 'out_of_scope';
  return status === 'answered' && confidence >= OVERHEARD_FROM;
};

/** Whether a text that was not put to the bot may be meant for it. */
const mayBeMeant = ({ request, manner }: Delivery, context: readonly string[]): boolean => {
  if (manner === 'asked') return true;
  if (manner === 'follow_up' && context.length === 0) return false;
  return request.kind === 'question' && readsAsQuestion(request.text);
};

/**
 * Answers what a platform delivers: each request once, within the limits, with exactly one reply or one plain reason.
 * It never rejects.
 */
export const createQuestionHandler = ({
  answerer,
  stores,
  rateLimit,
  deliverRecorded,
  editorsReport,
  correctionsReport,
  log,
  now = Date.now,
}: QuestionHandling) => {
  const { seen, conversations, privacy } = stores;

  const compose = async ({ request, person, place }: Delivery, context: readonly string[]): Promise<Reply> => {
    try {
      if (request.kind === 'corrections') return await correctionsReport.all(request.language);
      if (request.kind === 'gaps' || request.kind === 'feedback')
        return await editorsReport({ request, person, place });
      const reply = composeReply(request, context, answerer());
      const isLost = reply.kind === 'verification' && reply.verification.status !== 'exact';
      return (isLost ? await correctionsReport.about(reply.quotation, reply.language) : null) ?? reply;
    } catch (failure) {
      log.error(`a question could not be answered: ${reasonOf(failure)}`);
      const language = languageOf(request);
      return notice(messages(language).wording.trouble.failed, language);
    }
  };

  const slowDown = async ({ request, manner }: Delivery, outlet: Outlet, seconds: number): Promise<Outcome> => {
    if (manner === 'overheard') return 'silent';
    const language = languageOf(request);
    await outlet.tell(messages(language).wording.trouble.slowDown(seconds), language);
    return 'slowed';
  };

  const handle: QuestionHandler = async (delivery, outlet) => {
    const { key, person, place, thread, request, manner } = delivery;
    const since = now();
    const context = thread === null ? [] : await conversations.recall(thread);
    if (!mayBeMeant(delivery, context)) return 'silent';
    if (!(await seen.claim(key))) return 'duplicate';
    const seconds = await rateLimit.take(person);
    if (seconds > 0) return slowDown(delivery, outlet, seconds);
    const reply = await compose(delivery, context);
    if (!isWelcome(reply, manner)) return 'silent';
    if (thread !== null && request.kind === 'question') {
      await conversations.remember(thread, request.text, privacy.pseudonym(person));
    }
    return deliverRecorded(reply, outlet, { person, place, origin: 'asked', since });
  };

  return async (delivery: Delivery, outlet: Outlet): Promise<Outcome> => {
    try {
      return await handle(delivery, outlet);
    } catch (failure) {
      log.error(`a delivery could not be handled: ${reasonOf(failure)}`);
      return 'lost';
    }
  };
};
