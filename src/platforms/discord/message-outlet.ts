import type { Message, SendableChannels } from 'discord.js';
import type { Outlet } from '../deliver.ts';
import { formIn, postDirectly, postIn } from './post.ts';
import { renderNotice } from './render-reply.ts';
import { createSequence, type Render } from './sequence.ts';

/** On a message in a channel nothing can be said privately: signs for "later, please" and "not possible". */
const SIGN = { later: '⏳', refused: '⚠️' } as const;

/** A reply to a message. When it cannot be posted, the person is told directly, or by a sign under their message. */
export const messageOutlet = (
  message: Message,
  channel: SendableChannels,
  { key, render }: { readonly key: string; readonly render: Render },
): Outlet => {
  const form = formIn(channel);
  let tried = false;
  const sequence = createSequence(
    (reply) => render(reply, form),
    (body, part) => postIn(channel, body, { key: `${key}:${part}`, replyTo: part === 0 ? message : undefined }),
  );
  const here = async (text: string): Promise<void> => {
    for (const body of renderNotice(text, form)) await postIn(channel, body, { key: `${key}:told`, replyTo: message });
  };
  const directly = async (text: string): Promise<void> => {
    for (const body of renderNotice(text, 'container')) await postDirectly(message.author, body, `${key}:told`);
  };
  return {
    send(reply) {
      tried = true;
      return sequence.send(reply);
    },
    posted: sequence.posted,
    async tell(text) {
      if (channel.isDMBased()) return here(text);
      try {
        await (tried ? directly(text) : message.react(SIGN.later));
      } catch {
        await (tried ? message.react(SIGN.refused) : directly(text));
      }
    },
  };
};

/** Says something to the writer of a message alone; by a sign when they take no direct messages. */
export const tellWriter = async (message: Message, text: string, key: string): Promise<void> => {
  try {
    for (const body of renderNotice(text, 'container')) await postDirectly(message.author, body, key);
  } catch {
    await message.react(SIGN.refused);
  }
};
