/** A value with the time it was set. */
export interface Mark {
  readonly value: string;
  readonly at: number;
}

/** Small things to remember: which week's digest is out, and the like. */
export interface Marks {
  readonly find: (key: string) => Promise<Mark | null>;
  /** Sets a value. True for the first who sets it, false when it stands there already. */
  readonly turn: (key: string, value: string) => Promise<boolean>;
}
