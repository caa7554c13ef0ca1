import type { SocketModeReceiver } from '@slack/bolt';
import { createBackoff } from './backoff.ts';
import type { AppParts, Door } from './create-app.ts';
import { hopeless, passing } from './start-failure.ts';

type SocketClient = SocketModeReceiver['client'];

/** For Slack's goodbye when the program stops; after it the socket is left to the system. */
const GOODBYE_MS = 1_000;

/**
 * Keeps a socket to Slack open. The client's own reconnecting waits seconds before the first try, and a refused one
 * ends it with an unhandled rejection: here the first try comes at once, and a refusal is told.
 */
export const keepConnected = (client: SocketClient, { log, timing, onLost }: AppParts): Door => {
  const ending = new AbortController();
  const backoff = createBackoff(timing, ending.signal);
  let connecting: Promise<void> | null = null;
  let connected = false;

  /** Tries until it is connected. Rejects when it never can be. */
  const tryUntilConnected = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      try {
        await client.start();
        backoff.reset();
        connected = true;
        log.info('Slack: connected');
        return;
      } catch (failure) {
        const reason = hopeless(failure, 'SLACK_APP_TOKEN');
        if (reason !== null) throw new Error(reason);
        log.warn(passing(failure));
        await backoff.pause();
      }
    }
  };

  const connect = (): Promise<void> => {
    connecting ??= tryUntilConnected().finally(() => {
      connecting = null;
    });
    return connecting;
  };

  client.on('disconnected', () => {
    if (!connected || ending.signal.aborted) return;
    connected = false;
    log.info('Slack: the connection ended; connecting again');
    connect().catch((failure: unknown) => onLost(failure instanceof Error ? failure.message : String(failure)));
  });

  return {
    open: connect,
    async close() {
      ending.abort();
      const goodbye = new Promise<void>((resolve) => {
        setTimeout(resolve, GOODBYE_MS).unref();
      });
      if (connected) await Promise.race([client.disconnect(), goodbye]);
    },
  };
};
