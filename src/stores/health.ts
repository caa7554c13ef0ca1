/** Whether the store does what it is told. Answering goes on either way. */
export interface StoreHealth {
  /** Whether the last thing it was told failed. */
  readonly failing: boolean;
  /** Everything that failed since the program began. */
  readonly failures: number;
}

/** Told of every success and failure of a store; says each spell of failures once, and its end. */
export interface HealthWatch {
  readonly current: () => StoreHealth;
  readonly worked: () => void;
  readonly failed: (failure: unknown) => void;
}

export const createHealthWatch = (say: {
  began(failure: unknown): void;
  ended(failures: number): void;
}): HealthWatch => {
  let failures = 0;
  let before = 0;
  let failing = false;
  return {
    current: () => ({ failing, failures }),
    worked() {
      if (!failing) return;
      failing = false;
      say.ended(failures - before);
    },
    failed(failure) {
      if (!failing) before = failures;
      failures += 1;
      if (!failing) say.began(failure);
      failing = true;
    },
  };
};
