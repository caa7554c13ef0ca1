import type { Outlet } from '../deliver.ts';
import type { Reply } from '../reply.ts';
import type { SlackMessage } from './blocks.ts';
import { findPosted } from './find-posted.ts';
import { marked, markOf } from './mark.ts';
import { postDirectly, postPrivately, postPublicly } from './post.ts';
import { renderNotice } from './render-reply.ts';
import { respondAt } from './response-url.ts';
import type { Place, SlackContext } from './slack-context.ts';

/** Gives a reply its form. */
export type Render = (reply: Reply) => Promise<readonly SlackMessage[]>;

type Way = (message: SlackMessage) => Promise<unknown>;

/** Goes one way after the other until one leads there; rejects with the last failure. */
const firstWay = async (ways: readonly Way[], message: SlackMessage): Promise<void> => {
  const failures: unknown[] = [];
  for (const way of ways) {
    try {
      await way(message);
      return;
    } catch (failure) {
      failures.push(failure);
    }
  }
  throw failures.at(-1) ?? new Error('there is no way to this person');
};

/** Sends the messages of a reply in order; called again after a failure, it goes on with the one that failed. */
const createSequence = (render: Render, way: (message: SlackMessage, part: number) => Promise<string | undefined>) => {
  let done = 0;
  let messages: readonly SlackMessage[] | null = null;
  const posted: string[] = [];
  return {
    posted: (): readonly string[] => posted,
    send: async (reply: Reply): Promise<void> => {
      messages ??= await render(reply);
      for (; done < messages.length; done += 1) {
        const message = messages[done];
        const stamp = message && (await way(message, done));
        if (stamp) posted.push(stamp);
      }
    },
    /** The message that failed has arrived after all, as this one. Whether it was the last one. */
    passOver: (stamp: string): boolean => {
      posted.push(stamp);
      done += 1;
      return done >= (messages?.length ?? 0);
    },
    current: (): number => done,
  };
};

const tellBy =
  (ways: readonly Way[]): Outlet['tell'] =>
  async (text) => {
    for (const message of renderNotice(text)) await firstWay(ways, message);
  };

/** A reply that everyone in the channel or thread sees; when it cannot be posted, the person is told alone. */
export const publicOutlet = (context: SlackContext, place: Place, key: string, render: Render): Outlet => {
  const since = Date.now();
  const sequence = createSequence(render, (message, part) =>
    postPublicly(context, place, marked(message, markOf(key, part))),
  );
  return {
    send: sequence.send,
    posted: sequence.posted,
    async arrived() {
      const [found] = await findPosted(context, place, { mark: markOf(key, sequence.current()), since });
      return found !== undefined && sequence.passOver(found);
    },
    tell: tellBy([
      (message) => postPrivately(context, place, message),
      (message) => postDirectly(context, place.user, message),
    ]),
  };
};

/** A reply in a direct message. */
export const directOutlet = (context: SlackContext, place: Place, key: string, render: Render): Outlet => ({
  ...publicOutlet(context, place, key, render),
  tell: tellBy([
    (message) => postPublicly(context, place, message),
    (message) => postDirectly(context, place.user, message),
  ]),
});

/**
 * A reply that only the person who asked sees. A response address cannot reach one person in a thread, so in threads
 * the app posts itself if it may.
 */
export const privateOutlet = (
  context: SlackContext,
  { place, responseUrl }: { readonly place: Place; readonly responseUrl: string },
  render: Render,
): Outlet => {
  let broken = responseUrl === '';
  const respond: Way = async (message) => {
    try {
      await respondAt(responseUrl, { kind: 'private', message }, context.timing.requestMs);
    } catch (failure) {
      broken = true;
      throw failure;
    }
  };
  const here: Way = (message) => postPrivately(context, place, message);
  const directly: Way = (message) => postDirectly(context, place.user, message);
  const [first, second] = place.thread === null ? [respond, here] : [here, respond];
  const { send, posted } = createSequence(render, async (message) => {
    try {
      await first(message);
    } catch (failure) {
      await elsewhere(failure, second, message);
    }
    return undefined;
  });
  return {
    send,
    posted,
    tell: (text, language) => {
      const ways = [first, second, directly].filter((way) => !(broken && way === respond));
      return tellBy(ways)(text, language);
    },
  };
};

/** A way that is shut leaves the other private way; anything else is tried again first. */
const elsewhere = async (failure: unknown, way: Way, message: SlackMessage): Promise<void> => {
  if (failure instanceof Error && 'kind' in failure && failure.kind === 'refused') await way(message);
  else throw failure;
};
