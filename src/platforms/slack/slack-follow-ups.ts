import { type FollowUps, sendParts } from '../follow-ups.ts';
import type { Address } from '../reply-place.ts';
import { asDeliveryFailure } from './delivery-failure.ts';
import { findPosted } from './find-posted.ts';
import { marked, markOf } from './mark.ts';
import { postPublicly } from './post.ts';
import { confirmBlock } from './render-buttons.ts';
import { renderNotice } from './render-reply.ts';
import type { Workspaces } from './workspaces.ts';

/** In the thread of the answer; a private answer's message has expired, so the person is written to directly. */
const placeOf = ({ audience, channel, thread, user, messages }: Address) =>
  audience === 'private' ? { channel: user, thread: null } : { channel, thread: thread ?? messages[0] ?? null };

/** Where it can be looked up. Of a direct channel only its own address can be read, not the person's. */
const readableOf = (to: Address) => {
  if (to.audience === 'public') return placeOf(to);
  return to.channel.startsWith('D') ? { channel: to.channel, thread: null } : null;
};

/** Says more about answers that were given in Slack, in whichever workspace. What has no workspace goes to the editors'. */
export const slackFollowUps = ({ find }: Workspaces): FollowUps => ({
  async send(to, text, key) {
    const context = await find(to.team);
    return sendParts(renderNotice(text), (message, part) =>
      postPublicly(context, placeOf(to), marked(message, markOf(key, part))),
    );
  },
  // Slack would post the same twice, so what is not found stays in doubt.
  async find(to, { key, since }) {
    const place = readableOf(to);
    const [message] = place ? await findPosted(await find(to.team), place, { mark: markOf(key, 0), since }) : [];
    return message === undefined ? 'unknown' : { message };
  },
  async offer(channel, text, round) {
    const context = await find(null);
    const parts = renderNotice(text);
    for (const [at, part] of parts.entries()) {
      const last = at === parts.length - 1;
      const message = last ? { ...part, blocks: [...part.blocks, confirmBlock(round)] } : part;
      await postPublicly(context, { channel, thread: null }, marked(message, markOf(`offer:${round}`, at)));
    }
  },
  async replace({ team, channel, messages }, text) {
    const [message] = renderNotice(text);
    if (message === undefined) return;
    const { client } = await find(team);
    try {
      for (const ts of messages) {
        await client.chat.update({ channel, ts, text: message.text, blocks: [...message.blocks] });
      }
    } catch (failure) {
      throw asDeliveryFailure(failure);
    }
  },
});
