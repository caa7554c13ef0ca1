import type { Reply } from '../reply.ts';
import type { Form, MessageBody } from './message-body.ts';

/** Gives a reply its form. */
export type Render = (reply: Reply, form: Form) => Promise<readonly MessageBody[]>;

/** Sends the messages of a reply in order; called again after a failure, it goes on with the one that failed. */
export const createSequence = (
  render: (reply: Reply) => Promise<readonly MessageBody[]>,
  way: (body: MessageBody, part: number) => Promise<string | null>,
) => {
  let done = 0;
  let bodies: readonly MessageBody[] | null = null;
  const posted: string[] = [];
  return {
    send: async (reply: Reply): Promise<void> => {
      bodies ??= await render(reply);
      for (; done < bodies.length; done += 1) {
        const body = bodies[done];
        const message = body && (await way(body, done));
        if (message) posted.push(message);
      }
    },
    posted: (): readonly string[] => posted,
  };
};
