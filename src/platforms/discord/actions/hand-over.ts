import { MessageFlags } from 'discord.js';
import { DeliveryFailure, deliver } from '../../deliver.ts';
import { type Handed, handedTexts } from '../../handed.ts';
import { messages } from '../../messages.ts';
import type { Address } from '../../reply-place.ts';
import { asDeliveryFailure } from '../delivery-failure.ts';
import { type DiscordContext, personKey, replyPlace } from '../discord-context.ts';
import { formIn, postIn } from '../post.ts';
import { renderAnswer } from '../render-answer.ts';
import { createSequence } from '../sequence.ts';
import { type OpenAnswer, type Pressed, say } from './press.ts';

/** The address of a message that more than one person sees; null when there is none. */
const linkTo = (press: Pressed): string | null =>
  press.inGuild() && !press.message.flags.has(MessageFlags.Ephemeral)
    ? `https://discord.com/channels/${press.guildId}/${press.channelId}/${press.message.id}`
    : null;

const editors = async ({ client, config }: DiscordContext) => {
  try {
    const channel = await client.channels.fetch(config.editorsChannel ?? '');
    if (channel?.isSendable()) return channel;
  } catch (failure) {
    throw asDeliveryFailure(failure);
  }
  throw new DeliveryFailure('EDITORS_CHANNEL is no channel that I can write to', { kind: 'refused' });
};

/** Posts what was handed over, with what the sources have on it, in the editors' channel. */
const posting = (
  context: DiscordContext,
  press: Pressed,
  { answer }: OpenAnswer,
  { handed, key }: { handed: Handed; key: string },
) => {
  const name = press.user.globalName ?? press.user.username;
  const texts = handedTexts(handed, name, answer.language);
  const form = { buttons: null, showsQuestion: true, ...texts, link: linkTo(press) };
  const sequence = createSequence(
    async () => renderAnswer(answer, { ...form, form: formIn(await editors(context)) }),
    async (body, part) => postIn(await editors(context), body, { key: `${key}:${part}` }),
  );
  return sequence;
};

/** Where the editors' reply goes: under a public answer, else to the person directly. */
const addressOf = (press: Pressed): Address => {
  const isPublic = press.inGuild() && !press.message.flags.has(MessageFlags.Ephemeral);
  return {
    ...replyPlace(press, press.user.id, isPublic ? 'public' : 'private'),
    messages: isPublic ? [press.message.id] : [],
  };
};

/** Hands a question or a problem to the people in the editors' channel, once. */
export const handOver = async (
  context: DiscordContext,
  press: Pressed,
  opened: OpenAnswer,
  handed: Handed,
): Promise<void> => {
  const { answer, ticket } = opened;
  const { language } = answer;
  const { chat } = messages(language).wording;
  const { config, world } = context;
  const { seen } = world.stores;
  const person = personKey(press.user.id);
  if (config.editorsChannel === null) return say(context, press, chat.tooOld, language);
  const { kind } = handed;
  const claim = `${person}:desk:${kind}:${ticket.question}:${ticket.seal}`;
  if (!(await seen.claim(claim))) return say(context, press, chat.alreadyHandedOver, language);
  await press.deferReply({ flags: MessageFlags.Ephemeral });
  const outlet = {
    ...posting(context, press, opened, { handed, key: `${claim}:${press.id}` }),
    tell: () => say(context, press, chat.deskUnreachable, language),
  };
  const outcome = await deliver({ kind: 'answer', language, answer, ticket }, outlet, { log: world.log });
  if (outcome !== 'sent') return seen.release(claim);
  const posted = outlet.posted().map((id) => `discord:${config.editorsChannel}:${id}`);
  await world.deskReplies.keep({
    kind,
    question: ticket.question,
    person,
    messages: posted,
    address: addressOf(press),
  });
  await say(context, press, chat.handedOver, language);
};
