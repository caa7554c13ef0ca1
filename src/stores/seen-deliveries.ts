/** Deliveries that were taken on, so that a platform's repetition of one is not answered again. */
export interface SeenDeliveries {
  /** True for the first who claims the key, false for everyone after. */
  readonly claim: (key: string) => Promise<boolean>;
  /** Lets the key be claimed again. */
  readonly release: (key: string) => Promise<void>;
  /** Forgets what was claimed before this time; resolves with how many. */
  readonly prune: (before: number) => Promise<number>;
}
