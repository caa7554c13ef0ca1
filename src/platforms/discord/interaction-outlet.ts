import { MessageFlags, PermissionFlagsBits, type RepliableInteraction } from 'discord.js';
import type { Outlet } from '../deliver.ts';
import { asDeliveryFailure, isAcknowledged } from './delivery-failure.ts';
import type { DiscordContext } from './discord-context.ts';
import type { Form, MessageBody } from './message-body.ts';
import { postDirectly, toOptions } from './post.ts';
import { renderNotice } from './render-reply.ts';
import { createSequence, type Render } from './sequence.ts';

type Audience = 'private' | 'public';

const EPHEMERAL = { private: MessageFlags.Ephemeral, public: 0 } as const;

/** The form that the bot is permitted to use where an interaction took place. */
const formOf = (interaction: RepliableInteraction): Form =>
  !interaction.inGuild() || interaction.appPermissions.has(PermissionFlagsBits.EmbedLinks) ? 'container' : 'plain';

const optionsFor = (body: MessageBody, audience: Audience) => {
  const options = toOptions(body);
  const flags = options.flags | EPHEMERAL[audience];
  return { ...options, flags: flags as MessageFlags.Ephemeral | MessageFlags.IsComponentsV2 };
};

/** An interaction's reply and what follows it; put off when it is late, so that Discord waits. */
const createResponder = (interaction: RepliableInteraction, audience: Audience, deferMs: number) => {
  let putOff: Promise<void> | null = null;
  const defer = async (): Promise<void> => {
    try {
      await interaction.deferReply({ ...(audience === 'private' && { flags: MessageFlags.Ephemeral }) });
    } catch {
      // The reply itself meets the same failure, and tells it.
    }
  };
  const timer = setTimeout(() => {
    putOff = interaction.replied ? null : defer();
  }, deferMs);
  const reply = async (body: MessageBody, to: Audience): Promise<string | null> => {
    clearTimeout(timer);
    await putOff;
    if (interaction.replied) return (await interaction.followUp(optionsFor(body, to))).id;
    if (!interaction.deferred) {
      const { resource } = await interaction.reply({ ...optionsFor(body, to), withResponse: true });
      return resource?.message?.id ?? null;
    }
    if (to === audience) return (await interaction.editReply(toOptions(body))).id;
    await interaction.deleteReply();
    return (await interaction.followUp(optionsFor(body, to))).id;
  };
  return {
    respond: async (body: MessageBody, to: Audience): Promise<string | null> => {
      try {
        return await reply(body, to);
      } catch (failure) {
        if (!isAcknowledged(failure)) throw asDeliveryFailure(failure);
        interaction.replied = true;
        return null;
      }
    },
    end: (): void => clearTimeout(timer),
  };
};

/** Where the reply to an interaction goes. `end` when nothing more comes. */
export interface InteractionOutlet extends Outlet {
  readonly end: () => void;
}

/** A reply to a command, a button or a menu. When it cannot be given, the person is told directly. */
export const interactionOutlet = (
  { timing }: DiscordContext,
  interaction: RepliableInteraction,
  { audience, render }: { readonly audience: Audience; readonly render: Render },
): InteractionOutlet => {
  const form = formOf(interaction);
  const { respond, end } = createResponder(interaction, audience, timing.deferMs);
  return {
    ...createSequence(
      (reply) => render(reply, form),
      (body) => respond(body, audience),
    ),
    async tell(text) {
      for (const body of renderNotice(text, form)) {
        try {
          await respond(body, 'private');
        } catch {
          await postDirectly(interaction.user, body, `discord:interaction:${interaction.id}:told`);
        }
      }
    },
    end,
  };
};
