import type { LongTickets } from '../../stores/long-tickets.ts';
import { decodeTicket, encodeTicket, type Ticket } from '../ticket.ts';

/**
 * Discord gives 100 characters to the identifier of a button and to the value of an option. A ticket, which names the
 * question and seals the sources, offsets and words of its excerpts, is spread over those of one message, each
 * `action:number:part`.
 */
const PART = 64;
/** Begins a key; no encoded ticket holds a full stop. */
const KEY = '.';

const FIELD = /"(?:custom_id|value)":"([a-z_]+(?:\.\d*)?):(\d):([\w.-]*)"/g;

/** A ticket for a message with so many fields; what is too long for them is kept, and a key stands for it. */
export const writeTicket = async (ticket: Ticket, kept: LongTickets, fields: number): Promise<string> => {
  const text = encodeTicket(ticket);
  return text.length <= PART * fields ? text : `${KEY}${await kept.keep(text)}`;
};

/** Gives each action in turn an identifier that holds the next part of a ticket. */
export const createTicketWriter = (ticket: string) => {
  let number = 0;
  return (action: string): string => {
    const part = ticket.slice(number * PART, (number + 1) * PART);
    number += 1;
    return `${action}:${number - 1}:${part}`;
  };
};

/** What an identifier or a value is for: `share`, `take_back.123`, `more`. */
export const actionOf = (identifier: string): { readonly action: string; readonly argument: string } => {
  const [action = '', argument = ''] = (identifier.split(':')[0] ?? '').split('.');
  return { action, argument };
};

/** The ticket that the buttons of a message hold; null when they hold none, or one that is kept no longer. */
export const readTicket = async (components: unknown, kept: LongTickets): Promise<Ticket | null> => {
  const parts = new Map<number, string>();
  for (const [, , number, part = ''] of JSON.stringify(components ?? []).matchAll(FIELD)) {
    parts.set(Number(number), part);
  }
  const text = [...parts.keys()]
    .toSorted((one, other) => one - other)
    .map((number) => parts.get(number) ?? '')
    .join('');
  if (!text.startsWith(KEY)) return decodeTicket(text);
  const found = await kept.find(text.slice(KEY.length));
  return found === null ? null : decodeTicket(found);
};
