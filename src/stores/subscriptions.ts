/** Somebody wants to be told if an answer changes. */
export interface Subscription {
  /** A pseudonym. */
  readonly person: string;
  /** The answer's key. */
  readonly answer: string;
  /** How to reach the person, sealed. */
  readonly address: string;
}

/** Who wants to be told if an answer changes. */
export interface Subscriptions {
  /** Whether it is new; of a person and an answer the last address counts. */
  readonly add: (subscription: Subscription) => Promise<boolean>;
  /** Whether there was one. */
  readonly remove: (person: string, answer: string) => Promise<boolean>;
  /** Those of an answer, oldest first. */
  readonly of: (answer: string) => Promise<readonly Subscription[]>;
  readonly forget: (person: string) => Promise<number>;
  readonly prune: (before: number) => Promise<number>;
}
