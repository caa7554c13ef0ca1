/** Texts too long for a button, kept under a short key. */
export interface LongTickets {
  /** Resolves with the key; the same text has the same key. */
  keep(ticket: string): Promise<string>;
  /** Null when it is no longer kept. */
  find(key: string): Promise<string | null>;
  prune(before: number): Promise<number>;
}
