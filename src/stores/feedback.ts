/** One vote of a person on an answer. */
export interface Vote {
  /** A pseudonym. */
  readonly person: string;
  /** The answer's key. */
  readonly answer: string;
  readonly helpful: boolean;
  readonly reason: string | null;
}

interface DatedVote extends Vote {
  readonly at: number;
}

/** What people think of answers: the last vote of a person on an answer counts. */
export interface Feedback {
  /** Resolves when the vote survives a crash. */
  readonly record: (vote: Vote) => Promise<void>;
  /** Votes since a time, oldest first. */
  readonly list: (since: number) => Promise<readonly DatedVote[]>;
  readonly forget: (person: string) => Promise<number>;
  readonly prune: (before: number) => Promise<number>;
}
