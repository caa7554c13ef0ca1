/** Deliveries that were taken on, so that a platform's repetition of one is not answered again. */
interface SeenDeliveries {
  /** True for the first who claims the key, false for everyone after. */
  claim(key: string): Promise<boolean>;
  /** Lets the key be claimed again. */
  release(key: string): Promise<void>;
}

/** What was asked before in a thread, so that a follow-up is understood. */
interface Conversations {
  /** The earlier questions of a thread, oldest first; none for a thread the bot has no part in. */
  recall(thread: string): Promise<readonly string[]>;
  remember(thread: string, question: string): Promise<void>;
}

/** Texts too long for a button, kept under a short key. */
export interface LongTickets {
  keep(ticket: string): Promise<string>;
  /** Null when it is no longer kept. */
  find(key: string): Promise<string | null>;
}

/** One vote of a person on an answer. */
export interface Vote {
  readonly person: string;
  /** What was voted on; the same for everyone who was shown the same. */
  readonly answer: string;
  readonly helpful: boolean;
  readonly reason: string | null;
}

/** What people think of answers: the last vote of a person on an answer counts. */
interface Votes {
  record(vote: Vote): Promise<void>;
}

/** Everything that the platforms remember. A database may stand behind it. */
export interface Stores {
  readonly seen: SeenDeliveries;
  readonly conversations: Conversations;
  readonly longTickets: LongTickets;
  readonly votes: Votes;
}
