/** How long the Discord adapter waits for things, in milliseconds. */
export interface DiscordTiming {
  /** For Discord to answer one request. */
  readonly requestMs: number;
  /** After this an interaction that is not answered yet is put off; Discord allows three seconds. */
  readonly deferMs: number;
  /** Before the first new attempt to connect; each further one waits twice as long. */
  readonly reconnectMs: number;
  readonly longestReconnectMs: number;
  /** For answers under way when the program stops. */
  readonly finishMs: number;
}

export const defaultDiscordTiming: DiscordTiming = {
  requestMs: 10_000,
  deferMs: 1_800,
  reconnectMs: 500,
  longestReconnectMs: 30_000,
  finishMs: 10_000,
};
