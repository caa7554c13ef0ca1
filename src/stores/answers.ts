import type { AnswerStatus, Excerpt, Language, Span } from '../core/model.ts';

/** An excerpt as it was shown. `folded`: only to whoever asked for more. */
export type ShownExcerpt = Pick<Excerpt, 'role' | 'source' | 'start' | 'end' | 'text' | 'citation'> & {
  readonly folded: boolean;
};

/** Where an answer went. Of a private one only platform and team are told; the rest is in its sealed address. */
interface AnswerPlace {
  readonly platform: string;
  readonly team: string | null;
  readonly audience: 'public' | 'private';
  readonly channel: string | null;
  readonly thread: string | null;
  /** The posted messages, in order; none while it is on its way, or where the platform does not tell. */
  readonly messages: readonly string[];
}

/** A question, and what the bot said to it. */
export interface AnswerRecord {
  readonly id: string;
  /** The same for everyone who was shown the same; votes and subscriptions refer to it. */
  readonly key: string;
  readonly kind: 'question' | 'verification' | 'timeline' | 'check';
  /** `shared`: a private answer that somebody showed to everyone; it is no question of its own. */
  readonly origin: 'asked' | 'shared';
  readonly question: string;
  /** The earlier questions of its thread, oldest first. */
  readonly context: readonly string[];
  readonly language: Language;
  readonly status: AnswerStatus;
  /** Why nothing answers, where it is known: `number`, `date`, `chit_chat`, … */
  readonly missing: string | null;
  readonly confidence: number;
  readonly excerpts: readonly ShownExcerpt[];
  /** Who asked, as a pseudonym. */
  readonly person: string;
  readonly place: AnswerPlace;
  /** How to reach the person for a correction of a private answer, sealed; null when it is public or not kept. */
  readonly address: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Milliseconds from the delivery to the reply being on its way. */
  readonly took: number;
  /** `sending` after a crash: nobody knows whether it arrived. */
  readonly delivery: 'sending' | 'sent' | 'told' | 'lost';
}

/** What is known once an answer is out. */
export type Settled = Pick<AnswerRecord, 'delivery' | 'address'> & Pick<AnswerPlace, 'messages'>;

/** Answers from a time on, before another, oldest first. `after`: the cursor of the page before. */
interface PageRequest {
  readonly from?: number;
  readonly to?: number;
  readonly after?: string | null;
  readonly limit: number;
}

interface AnswerPage {
  readonly records: readonly AnswerRecord[];
  /** Null on the last page. */
  readonly next: string | null;
}

/** Every question answered or abstained on, until retention ends. */
export interface Answers {
  /** Resolves when the record survives a crash. The same id is recorded once. */
  readonly record: (record: AnswerRecord) => Promise<void>;
  /** Adds what became of it. */
  readonly settle: (id: string, settled: Settled) => Promise<void>;
  readonly find: (id: string) => Promise<AnswerRecord | null>;
  /** Those since a time that showed words of a source: of any place in it, or of one that overlaps with the span. */
  readonly touching: (source: string, since: number, span?: Span) => Promise<readonly AnswerRecord[]>;
  /** The ids alone of those since a time that showed words of a source, oldest first. */
  readonly idsTouching: (source: string, since: number) => Promise<readonly string[]>;
  readonly page: (request: PageRequest) => Promise<AnswerPage>;
  /** Deletes those of a person for good; resolves with how many. */
  readonly forget: (person: string) => Promise<number>;
  /** Deletes those before a time for good; resolves with how many. */
  readonly prune: (before: number) => Promise<number>;
}
