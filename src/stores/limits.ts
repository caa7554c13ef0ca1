/** So many times within any so many milliseconds. */
interface Allowance {
  readonly most: number;
  readonly withinMs: number;
}

/** How often a person may do something, over all processes and restarts. */
export interface Limits {
  /** Counts one. 0 when it may be done, else the milliseconds until it may; then it does not count. */
  readonly take: (person: string, allowance: Allowance) => Promise<number>;
  readonly forget: (person: string) => Promise<number>;
  readonly prune: (before: number) => Promise<number>;
}
