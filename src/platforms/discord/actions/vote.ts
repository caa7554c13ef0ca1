import type { ModalSubmitInteraction } from 'discord.js';
import type { Vote } from '../../../stores/feedback.ts';
import { messages } from '../../messages.ts';
import { answerKey, type Ticket } from '../../ticket.ts';
import { type DiscordContext, languageOfLocale, personKey } from '../discord-context.ts';
import { REASON, renderReason } from '../render-reason.ts';
import { readTicket } from '../ticket-texts.ts';
import { type OpenAnswer, type Press, say } from './press.ts';

const recordVote = (
  { world }: DiscordContext,
  { user }: { readonly user: { readonly id: string } },
  ticket: Ticket,
  vote: Pick<Vote, 'helpful' | 'reason'>,
): Promise<void> => {
  const { feedback, privacy } = world.stores;
  return feedback.record({ person: privacy.pseudonym(personKey(user.id)), answer: answerKey(ticket), ...vote });
};

export const voteHelpful = async (context: DiscordContext, press: Press, opened: OpenAnswer): Promise<void> => {
  await recordVote(context, press, opened.ticket, { helpful: true, reason: null });
  const { language } = opened.answer;
  await say(context, press, messages(language).wording.chat.thanks, language);
};

/** Counts the vote at once and asks for a reason, which may be left out. */
export const voteNotHelpful = async (context: DiscordContext, press: Press, opened: OpenAnswer): Promise<void> => {
  // A window must be the first reply, within three seconds: it does not wait for the store.
  const shown = press.showModal(renderReason(REASON, opened.answer.language));
  await recordVote(context, press, opened.ticket, { helpful: false, reason: null });
  await shown;
};

/** Adds the reason to a vote. */
export const onReason = async (context: DiscordContext, submitted: ModalSubmitInteraction): Promise<void> => {
  const { longTickets } = context.world.stores;
  const reason = submitted.fields.getTextInputValue(REASON).trim() || null;
  const ticket = await readTicket(submitted.message?.components, longTickets);
  if (ticket !== null) await recordVote(context, submitted, ticket, { helpful: false, reason });
  const language = languageOfLocale(submitted.locale);
  const { thanks, tooOld } = messages(language).wording.chat;
  await say(context, submitted, ticket === null ? tooOld : thanks, language);
};
