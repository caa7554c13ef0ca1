/** Earlier questions that a follow-up is read with. */
export const QUESTIONS_RECALLED = 10;

/** What was asked before in a thread, so that a follow-up is understood. */
export interface Conversations {
  /** The earlier questions of a thread, oldest first; none for a thread the bot has no part in. */
  readonly recall: (thread: string) => Promise<readonly string[]>;
  /** `person` is a pseudonym. */
  readonly remember: (thread: string, question: string, person: string) => Promise<void>;
  /** Forgets what a person asked; resolves with how many questions. */
  readonly forget: (person: string) => Promise<number>;
  readonly prune: (before: number) => Promise<number>;
}
