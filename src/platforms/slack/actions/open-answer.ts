import type { Answer } from '../../../core/model.ts';
import { messages } from '../../messages.ts';
import { languageOf } from '../../reply.ts';
import { reopenTicket, type Ticket } from '../../ticket.ts';
import type { SlackContext } from '../slack-context.ts';
import { readTicket } from '../ticket-texts.ts';
import { type Press, say } from './press.ts';

/** An answer made again from its ticket. */
export interface OpenAnswer {
  readonly ticket: Ticket;
  readonly answer: Answer;
}

/** The answer under which a button was pressed. When it is gone or has changed, says so and gives null. */
export const openAnswer = async (
  context: SlackContext,
  press: Press,
  ticketText: string,
): Promise<OpenAnswer | null> => {
  const ticket = await readTicket(ticketText, context.world.stores.longTickets);
  if (ticket === null) {
    await say(context, press, messages('en').wording.chat.tooOld, 'en');
    return null;
  }
  const answer = reopenTicket(ticket, context.world.answerer());
  if (answer !== null) return { ticket, answer };
  const language = languageOf({ kind: 'question', text: ticket.question });
  await say(context, press, messages(language).wording.chat.changed, language);
  return null;
};
