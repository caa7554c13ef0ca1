import { z } from 'zod';
import { messages } from '../messages.ts';
import type { Reply } from '../reply.ts';
import type { Ticket } from '../ticket.ts';
import type { Render } from './outlets.ts';
import type { Buttons } from './render-buttons.ts';
import { renderReply } from './render-reply.ts';
import type { SlackContext } from './slack-context.ts';
import { writeTicket } from './ticket-texts.ts';

const sharing = z.union([
  z.object({ do: z.literal('share'), thread: z.string().nullable(), ticket: z.string() }),
  z.object({ do: z.literal('take_back'), by: z.string(), claim: z.string(), key: z.string() }),
]);

/** What the button that shares or takes back gives back. */
export type SharingValue = z.infer<typeof sharing>;

export const readSharingValue = (value: string): SharingValue | null => {
  try {
    return sharing.parse(JSON.parse(value));
  } catch {
    return null;
  }
};

/** Who sees an answer. */
export type Audience =
  /** One person, who may share it into this thread or channel. */
  | { readonly kind: 'private'; readonly thread: string | null }
  /** Everyone already, or nobody else ever. */
  | { readonly kind: 'here' }
  /** Everyone, because somebody shared it. */
  | {
      readonly kind: 'shared';
      readonly by: string;
      readonly name: string;
      readonly claim: string;
      readonly key: string;
    };

const buttonsFor = async (context: SlackContext, ticket: Ticket, audience: Audience): Promise<Buttons> => {
  const texts = await writeTicket(ticket, context.world.stores.longTickets);
  const common = { ticket: texts, hasDesk: context.config.editorsChannel !== null };
  const value = (given: SharingValue): string => JSON.stringify(given);
  switch (audience.kind) {
    case 'here':
      return { ...common, sharing: 'none', sharingValue: '' };
    case 'private': {
      const { thread } = audience;
      return { ...common, sharing: 'share', sharingValue: value({ do: 'share', thread, ticket: texts.full }) };
    }
    case 'shared': {
      const { by, claim, key } = audience;
      return { ...common, sharing: 'take_back', sharingValue: value({ do: 'take_back', by, claim, key }) };
    }
    default:
      return audience satisfies never;
  }
};

/** Gives replies the form that suits who sees them. */
export const renderFor =
  (context: SlackContext, audience: Audience): Render =>
  async (reply: Reply) => {
    const { command } = context.config;
    const buttons = reply.kind === 'answer' ? await buttonsFor(context, reply.ticket, audience) : null;
    const { chat } = messages(reply.language).wording;
    return renderReply(reply, {
      command,
      buttons,
      showsQuestion: audience.kind !== 'here',
      ...(audience.kind === 'shared' && { title: chat.sharedBy(audience.name) }),
    });
  };
