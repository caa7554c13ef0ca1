import type { ModalSubmitInteraction } from 'discord.js';
import { messages } from '../../messages.ts';
import type { Vote } from '../../stores.ts';
import type { Ticket } from '../../ticket.ts';
import { type DiscordContext, languageOfLocale, personKey } from '../discord-context.ts';
import { REASON, renderReason } from '../render-reason.ts';
import { readTicket } from '../ticket-texts.ts';
import { type OpenAnswer, type Press, say } from './press.ts';

const voteOf = (user: string, { question, seal }: Ticket, helpful: boolean, reason: string | null = null): Vote => ({
  person: personKey(user),
  answer: `${question}:${seal}`,
  helpful,
  reason,
});

export const voteHelpful = async (context: DiscordContext, press: Press, opened: OpenAnswer): Promise<void> => {
  await context.world.stores.votes.record(voteOf(press.user.id, opened.ticket, true));
  const { language } = opened.answer;
  await say(context, press, messages(language).wording.chat.thanks, language);
};

/** Counts the vote at once and asks for a reason, which may be left out. */
export const voteNotHelpful = async (context: DiscordContext, press: Press, opened: OpenAnswer): Promise<void> => {
  // A window must be the first reply, within three seconds: it does not wait for the store.
  const shown = press.showModal(renderReason(opened.answer.language));
  await context.world.stores.votes.record(voteOf(press.user.id, opened.ticket, false));
  await shown;
};

/** Adds the reason to a vote. */
export const onReason = async (context: DiscordContext, submitted: ModalSubmitInteraction): Promise<void> => {
  const { votes, longTickets } = context.world.stores;
  const reason = submitted.fields.getTextInputValue(REASON).trim() || null;
  const ticket = await readTicket(submitted.message?.components, longTickets);
  if (ticket !== null) await votes.record(voteOf(submitted.user.id, ticket, false, reason));
  const language = languageOfLocale(submitted.locale);
  const { thanks, tooOld } = messages(language).wording.chat;
  await say(context, submitted, ticket === null ? tooOld : thanks, language);
};
