import { createHash } from 'node:crypto';
import { type Message, type MessageFlags, PermissionFlagsBits, type SendableChannels, type User } from 'discord.js';
import { asDeliveryFailure, mayNotReply } from './delivery-failure.ts';
import { type Form, type MessageBody, NO_MENTIONS } from './message-body.ts';

/** Discord takes 25 characters. For minutes it posts only one message with the same nonce. */
const nonceOf = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 25);

/** A message as discord.js takes it: it alerts nobody. */
export const toOptions = ({ content, components, files, flags }: MessageBody) => ({
  ...(content !== undefined && { content }),
  ...(files && { files: [...files] }),
  components: [...components],
  allowedMentions: { ...NO_MENTIONS, parse: [] },
  flags: flags as MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds,
});

/** The form that the bot is permitted to use in a channel. */
export const formIn = (channel: SendableChannels): Form => {
  if (channel.isDMBased()) return 'container';
  const permissions = channel.permissionsFor(channel.client.user);
  return permissions === null || permissions.has(PermissionFlagsBits.EmbedLinks) ? 'container' : 'plain';
};

/** Posts in a channel, once for each key even when a request is repeated; as a reply where there is a message. Its id. */
export const postIn = async (
  channel: SendableChannels,
  body: MessageBody,
  { key, replyTo }: { readonly key: string; readonly replyTo?: Pick<Message, 'id'> | undefined },
): Promise<string> => {
  const options = { ...toOptions(body), nonce: nonceOf(key), enforceNonce: true };
  const send = async (): Promise<string> => (await channel.send(options)).id;
  const reply = async (messageReference: string): Promise<string> => {
    try {
      return (await channel.send({ ...options, reply: { messageReference, failIfNotExists: false } })).id;
    } catch (failure) {
      if (!mayNotReply(failure)) throw failure;
      return send();
    }
  };
  try {
    return await (replyTo ? reply(replyTo.id) : send());
  } catch (failure) {
    throw asDeliveryFailure(failure);
  }
};

/** Writes to a person directly. */
export const postDirectly = async (user: User, body: MessageBody, key: string): Promise<void> => {
  try {
    await postIn(await user.createDM(), body, { key });
  } catch (failure) {
    throw asDeliveryFailure(failure);
  }
};
