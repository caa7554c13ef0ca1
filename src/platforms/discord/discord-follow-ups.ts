import type { SendableChannels } from 'discord.js';
import { DeliveryFailure } from '../deliver.ts';
import { type FollowUps, sendParts } from '../follow-ups.ts';
import type { Address } from '../reply-place.ts';
import { asDeliveryFailure } from './delivery-failure.ts';
import type { DiscordContext } from './discord-context.ts';
import { findPosted } from './find-posted.ts';
import { formIn, postIn, toOptions } from './post.ts';
import { confirmRow } from './render-buttons.ts';
import { renderNotice } from './render-reply.ts';

const channelOf = async (
  { client }: Pick<DiscordContext, 'client'>,
  { audience, channel, user }: Pick<Address, 'audience' | 'channel' | 'user'>,
): Promise<SendableChannels> => {
  try {
    if (audience === 'private') return await (await client.users.fetch(user)).createDM();
    const found = await client.channels.fetch(channel);
    if (found?.isSendable()) return found;
  } catch (failure) {
    throw asDeliveryFailure(failure);
  }
  throw new DeliveryFailure('the channel of the answer takes no messages', { kind: 'refused' });
};

/** A direct message replies to none. */
const repliedTo = ({ audience, messages }: Address): string | undefined =>
  audience === 'public' ? messages[0] : undefined;

/** Says more about answers that were given in Discord. A closed direct message is a refusal. */
export const discordFollowUps = (context: Pick<DiscordContext, 'client'>): FollowUps => ({
  async send(to, text, key) {
    const channel = await channelOf(context, to);
    const replyTo = repliedTo(to);
    return sendParts(renderNotice(text, formIn(channel)), (body, part) =>
      postIn(channel, body, { key: `${key}:${part}`, ...(part === 0 && replyTo && { replyTo: { id: replyTo } }) }),
    );
  },
  // Discord need not give nonces back, so a message is known by its words and by what it replies to.
  async find(to, { text, since, others }) {
    const channel = await channelOf(context, to);
    const [body] = renderNotice(text, formIn(channel));
    return body ? findPosted(channel, { body, replyTo: repliedTo(to), since, others }) : 'unknown';
  },
  async offer(id, text, round) {
    const channel = await channelOf(context, { audience: 'public', channel: id, user: '' });
    const parts = renderNotice(text, formIn(channel), [confirmRow(round)]);
    await sendParts(parts, (body, part) => postIn(channel, body, { key: `offer:${round}:${part}` }));
  },
  async replace(to, text) {
    const channel = await channelOf(context, to);
    const [body] = renderNotice(text, formIn(channel));
    if (body === undefined) return;
    try {
      for (const id of to.messages) await channel.messages.edit(id, toOptions(body));
    } catch (failure) {
      throw asDeliveryFailure(failure);
    }
  },
});
