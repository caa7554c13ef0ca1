import type { Message } from 'discord.js';
import { deliver } from '../deliver.ts';
import { messages } from '../messages.ts';
import { languageOf, notice } from '../reply.ts';
import { parseRequest, type Request } from '../request.ts';
import { carryDeskReply } from './carry-desk-reply.ts';
import { type DiscordContext, languageOfGuild } from './discord-context.ts';
import { messageOutlet, tellWriter } from './message-outlet.ts';
import { type Heard, readMessage } from './read-message.ts';
import { renderFor } from './render-for.ts';
import { readTicket } from './ticket-texts.ts';

const outletFor = (context: DiscordContext, { message, channel, delivery }: Heard) =>
  messageOutlet(message, channel, {
    key: delivery.key,
    render: renderFor(context, { kind: 'here', hint: !context.readsMessages && !channel.isDMBased() }),
  });

/** Says why somebody is not answered; once for each message, and only if they turned to the bot. */
const refuse = async (context: DiscordContext, heard: Heard): Promise<void> => {
  const { delivery, message, refusal } = heard;
  const { seen } = context.world.stores;
  if (delivery.manner !== 'asked' || !(await seen.claim(delivery.key))) return;
  if (refusal === 'other_channel') {
    const { otherChannel } = messages(languageOf(delivery.request)).wording.chat;
    return tellWriter(message, otherChannel, `${delivery.key}:told`);
  }
  if (!(await seen.claim(`${delivery.person}:cannot-read:${message.channelId}`))) return;
  const language = languageOfGuild(message.guild);
  const { cannotRead } = messages(language).wording.chat.discord;
  await deliver(notice(cannotRead, language), outletFor(context, heard), { log: context.world.log });
};

/** An answer holds the conversation that led to it: whoever replies to it goes on with that. */
const goOnWith = async ({ world }: DiscordContext, { delivery, repliesTo }: Heard): Promise<void> => {
  const { conversations, longTickets, privacy } = world.stores;
  if (repliesTo === null || delivery.thread === null) return;
  if ((await conversations.recall(delivery.thread)).length > 0) return;
  const ticket = await readTicket(repliesTo.components, longTickets);
  if (ticket === null) return;
  const person = privacy.pseudonym(delivery.person);
  for (const question of [...ticket.context, ticket.question]) {
    await conversations.remember(delivery.thread, question, person);
  }
};

/** What a message asks for; a bare mention asks for help, in the language of the server. */
const requestOf = ({ delivery, message }: Heard): Request => {
  const { request, manner } = delivery;
  if (manner !== 'asked') return request;
  return request.text === '' ? { kind: 'help', language: languageOfGuild(message.guild) } : parseRequest(request.text);
};

/** Answers a mention, a reply, a direct message, a follow-up in a thread, or a question where the bot listens. */
export const onMessage = async (context: DiscordContext, message: Message): Promise<void> => {
  if (await carryDeskReply(context, message)) return;
  const heard = await readMessage(message, context);
  if (heard === null) return;
  if (heard.refusal !== null) return refuse(context, heard);
  const { delivery } = heard;
  const request = requestOf(heard);
  await goOnWith(context, heard);
  await context.world.handleQuestion({ ...delivery, request }, outletFor(context, heard));
};
