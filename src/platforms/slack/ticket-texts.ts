import type { LongTickets } from '../../stores/long-tickets.ts';
import { decodeTicket, encodeTicket, type Ticket } from '../ticket.ts';
import type { TicketTexts } from './render-buttons.ts';

const LONGEST_BLOCK_ID = 255;
const LONGEST_VALUE = 1900;
/** Begins a key; no encoded ticket holds a colon. */
const KEY = 'k:';

/** A ticket for Slack's fields; what is too long for one is kept, and a key stands for it. */
export const writeTicket = async (ticket: Ticket, kept: LongTickets): Promise<TicketTexts> => {
  const text = encodeTicket(ticket);
  if (text.length <= LONGEST_BLOCK_ID) return { short: text, full: text };
  const key = `${KEY}${await kept.keep(text)}`;
  return { short: key, full: text.length <= LONGEST_VALUE ? text : key };
};

/** The ticket of a field; null when it is too old or none. */
export const readTicket = async (text: string, kept: LongTickets): Promise<Ticket | null> => {
  if (!text.startsWith(KEY)) return decodeTicket(text);
  const found = await kept.find(text.slice(KEY.length));
  return found === null ? null : decodeTicket(found);
};
