/** How long the Slack adapter waits for things, in milliseconds. */
export interface SlackTiming {
  /** For Slack to answer one request. */
  readonly requestMs: number;
  /** For a pong on the socket, before it counts as dead; it pings every third of this. */
  readonly pongMs: number;
  /** Before the first new attempt to connect; each further one waits twice as long. */
  readonly reconnectMs: number;
  readonly longestReconnectMs: number;
  /** For answers under way when the program stops. */
  readonly finishMs: number;
}

export const defaultSlackTiming: SlackTiming = {
  requestMs: 10_000,
  pongMs: 5_000,
  reconnectMs: 250,
  longestReconnectMs: 30_000,
  finishMs: 10_000,
};
