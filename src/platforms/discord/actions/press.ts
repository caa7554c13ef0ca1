import type {
  ButtonInteraction,
  ModalMessageModalSubmitInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Answer, Language } from '../../../core/model.ts';
import { deliver } from '../../deliver.ts';
import { messages } from '../../messages.ts';
import { notice } from '../../reply.ts';
import { reopenTicket, type Ticket } from '../../ticket.ts';
import { type DiscordContext, languageOfLocale } from '../discord-context.ts';
import { interactionOutlet } from '../interaction-outlet.ts';
import { renderFor } from '../render-for.ts';
import type { Render } from '../sequence.ts';
import { readTicket } from '../ticket-texts.ts';

/** A pressed button or a chosen menu item. */
export type Press = ButtonInteraction | StringSelectMenuInteraction;

/** Something done under an answer: a press, or what was written in a window that one opened. */
export type Pressed = Press | ModalMessageModalSubmitInteraction;

/** The answer under which a button was pressed. */
export interface OpenAnswer {
  readonly ticket: Ticket;
  readonly answer: Answer;
}

/** Shows a reply to the person who pressed alone. */
export const show = async (
  context: DiscordContext,
  interaction: Press | ModalSubmitInteraction,
  { render, language }: { readonly render: Render; readonly language: Language },
): Promise<void> => {
  const outlet = interactionOutlet(context, interaction, { audience: 'private', render });
  try {
    await deliver(notice('', language), outlet, { log: context.world.log });
  } finally {
    outlet.end();
  }
};

/** Says something to the person who pressed. */
export const say = (
  context: DiscordContext,
  interaction: Press | ModalSubmitInteraction,
  text: string,
  language: Language,
): Promise<void> => {
  const render = renderFor(context, { kind: 'here' });
  return show(context, interaction, { render: (_, form) => render(notice(text, language), form), language });
};

/** The answer under which a button was pressed. When it is gone or has changed, says so and gives null. */
export const openAnswer = async (context: DiscordContext, press: Pressed): Promise<OpenAnswer | null> => {
  const language = languageOfLocale(press.locale);
  const { chat } = messages(language).wording;
  const ticket = await readTicket(press.message.components, context.world.stores.longTickets);
  if (ticket === null) {
    await say(context, press, chat.tooOld, language);
    return null;
  }
  const answer = reopenTicket(ticket, context.world.answerer());
  if (answer !== null) return { ticket, answer };
  await say(context, press, chat.changed, language);
  return null;
};
