import { messages } from '../messages.ts';
import type { Reply } from '../reply.ts';
import type { DiscordContext } from './discord-context.ts';
import { countFields } from './render-buttons.ts';
import { renderReply } from './render-reply.ts';
import type { Render } from './sequence.ts';
import { writeTicket } from './ticket-texts.ts';

/** Who sees an answer. */
export type Audience =
  /** One person, who may share it. */
  | { readonly kind: 'private' }
  /** Everyone already, or nobody else ever. */
  | {
      readonly kind: 'here';
      /** Whether they must be told how to ask on. */
      readonly hint?: boolean;
      /** Whether the question stands nowhere else: that of a command does not. */
      readonly showsQuestion?: boolean;
    }
  /** Everyone, because somebody shared it. */
  | { readonly kind: 'shared'; readonly by: string; readonly name: string };

const SHARING = { private: 'share', here: 'none', shared: 'take_back' } as const;

const buttonsFor = async (
  { world, config }: DiscordContext,
  { answer, ticket }: Extract<Reply, { kind: 'answer' }>,
  audience: Audience,
) => {
  const buttons = {
    sharing: SHARING[audience.kind],
    hasDesk: config.editorsChannel !== null,
    ...(audience.kind === 'shared' && { sharedBy: audience.by }),
  };
  return {
    ...buttons,
    ticket: await writeTicket(ticket, world.stores.longTickets, countFields(answer, buttons)),
  };
};

/** Gives replies the form that suits who sees them. */
export const renderFor =
  (context: DiscordContext, audience: Audience): Render =>
  async (reply, form) => {
    const { chat } = messages(reply.language).wording;
    return renderReply(reply, {
      form,
      buttons: reply.kind === 'answer' ? await buttonsFor(context, reply, audience) : null,
      showsQuestion: audience.kind !== 'here' || audience.showsQuestion === true,
      ...(audience.kind === 'shared' && { title: chat.sharedBy(audience.name) }),
      ...(audience.kind === 'here' && audience.hint && { hint: chat.discord.askOn }),
    });
  };
