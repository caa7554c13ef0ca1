type NoticeState = 'planned' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'skipped';

/** One follow-up to one answer in one round of corrections. */
export interface Notice {
  readonly round: string;
  /** The id of the answer's record. */
  readonly answer: string;
  readonly state: NoticeState;
  /** Where it goes, as JSON; sealed for a private answer. */
  readonly place: string;
  /** The message that it became. */
  readonly message: string | null;
  /** Why it failed or was skipped. */
  readonly reason: string | null;
  /** When the state was reached. */
  readonly at: number;
}

/** A step of a notice: it is taken only from the state `from`. */
interface NoticeStep {
  readonly from: NoticeState;
  readonly to: NoticeState;
  readonly message?: string;
  readonly reason?: string;
}

/** Which notices were meant, and what became of each. Everything here survives a crash once it resolves. */
export interface Notices {
  /** Whether it is new: an answer has one notice in a round. */
  readonly plan: (notice: Pick<Notice, 'round' | 'answer' | 'place'>) => Promise<boolean>;
  /** Whether the step was taken; false when the notice is in another state, so that only one process sends it. */
  readonly step: (round: string, answer: string, step: NoticeStep) => Promise<boolean>;
  /** Those of a round, or of all; of a state, or of all; in the order they were planned. */
  readonly list: (only?: { readonly round?: string; readonly state?: NoticeState }) => Promise<readonly Notice[]>;
  readonly prune: (before: number) => Promise<number>;
}
