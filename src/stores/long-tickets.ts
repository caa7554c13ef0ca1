/** Texts too long for a button, kept under a short key. */
export interface LongTickets {
  /** Resolves with the key; the same text has the same key. */
  readonly keep: (ticket: string) => Promise<string>;
  /** Null when it is no longer kept. */
  readonly find: (key: string) => Promise<string | null>;
  readonly prune: (before: number) => Promise<number>;
}
