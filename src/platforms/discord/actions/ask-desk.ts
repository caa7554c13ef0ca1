import { MessageFlags } from 'discord.js';
import { DeliveryFailure, deliver } from '../../deliver.ts';
import { messages } from '../../messages.ts';
import { asDeliveryFailure } from '../delivery-failure.ts';
import { type DiscordContext, personKey } from '../discord-context.ts';
import { formIn, postIn } from '../post.ts';
import { renderAnswer } from '../render-answer.ts';
import { createSequence } from '../sequence.ts';
import { type OpenAnswer, type Press, say } from './press.ts';

/** The address of a message that more than one person sees; null when there is none. */
const linkTo = (press: Press): string | null =>
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

/** Posts the question, with what the sources have on it, in the editors' channel. */
const handOver = (context: DiscordContext, press: Press, { answer }: OpenAnswer, key: string) => {
  const { chat } = messages(answer.language).wording;
  const title = chat.forTheDesk(press.user.globalName ?? press.user.username);
  const form = { buttons: null, showsQuestion: true, title, link: linkTo(press) };
  const sequence = createSequence(
    async () => renderAnswer(answer, { ...form, form: formIn(await editors(context)) }),
    async (body, part) => postIn(await editors(context), body, { key: `${key}:${part}` }),
  );
  return sequence;
};

/** Hands a question to the people in the editors' channel, once. */
export const askDesk = async (context: DiscordContext, press: Press, opened: OpenAnswer): Promise<void> => {
  const { answer, ticket } = opened;
  const { language } = answer;
  const { chat } = messages(language).wording;
  const { seen } = context.world.stores;
  if (context.config.editorsChannel === null) return say(context, press, chat.tooOld, language);
  const claim = `${personKey(press.user.id)}:desk:${ticket.question}:${ticket.seal}`;
  if (!(await seen.claim(claim))) return say(context, press, chat.alreadyHandedOver, language);
  await press.deferReply({ flags: MessageFlags.Ephemeral });
  const outlet = {
    ...handOver(context, press, opened, `${claim}:${press.id}`),
    tell: () => say(context, press, chat.deskUnreachable, language),
  };
  const outcome = await deliver({ kind: 'answer', language, answer, ticket }, outlet, { log: context.world.log });
  if (outcome === 'sent') await say(context, press, chat.handedOver, language);
  else await seen.release(claim);
};
