import { createHash } from 'node:crypto';
import type { ButtonInteraction } from 'discord.js';
import { messages } from '../../messages.ts';
import { encodeTicket, type Ticket } from '../../ticket.ts';
import { type DiscordContext, languageOfLocale, personKey, replyPlace } from '../discord-context.ts';
import { interactionOutlet } from '../interaction-outlet.ts';
import { renderFor } from '../render-for.ts';
import { actionOf, readTicket } from '../ticket-texts.ts';
import { openAnswer, type Press, say } from './press.ts';

/** What stands for an answer that a person shared in a channel. */
const claimOf = ({ user, channelId }: Press, ticket: Ticket): string => {
  const digest = createHash('sha256').update(encodeTicket(ticket)).digest('base64url').slice(0, 22);
  return `${personKey(user.id)}:share:${channelId}:${digest}`;
};

const nameOf = ({ member, user }: Press): string => {
  if (member && 'displayName' in member) return member.displayName;
  return user.globalName ?? user.username;
};

/** Shows a private answer to everyone where the person is, once. */
export const share = async (context: DiscordContext, press: Press): Promise<void> => {
  const opened = await openAnswer(context, press);
  if (opened === null) return;
  const { answer, ticket } = opened;
  const { language } = answer;
  const claim = claimOf(press, ticket);
  const { seen } = context.world.stores;
  if (!(await seen.claim(claim))) {
    return say(context, press, messages(language).wording.chat.alreadyShared, language);
  }
  const render = renderFor(context, { kind: 'shared', by: press.user.id, name: nameOf(press) });
  const outlet = interactionOutlet(context, press, { audience: 'public', render });
  try {
    const reply = { kind: 'answer', language, answer, ticket } as const;
    const person = personKey(press.user.id);
    const place = replyPlace(press, press.user.id, 'public');
    const occasion = { person, place, origin: 'shared', since: Date.now() } as const;
    if ((await context.world.deliverRecorded(reply, outlet, occasion)) !== 'sent') await seen.release(claim);
  } finally {
    outlet.end();
  }
};

/** Takes a shared answer back; only the person who shared it can. */
export const takeBack = async (context: DiscordContext, press: ButtonInteraction): Promise<void> => {
  const { argument: sharer } = actionOf(press.customId);
  const language = languageOfLocale(press.locale);
  const { chat } = messages(language).wording;
  if (sharer !== press.user.id) return say(context, press, chat.onlySharer, language);
  const ticket = await readTicket(press.message.components, context.world.stores.longTickets);
  await press.deferUpdate();
  await press.deleteReply();
  if (ticket !== null) await context.world.stores.seen.release(claimOf(press, ticket));
};
