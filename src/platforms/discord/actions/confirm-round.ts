import type { ButtonInteraction } from 'discord.js';
import { roundOutcome } from '../../round-texts.ts';
import type { DiscordContext } from '../discord-context.ts';
import { actionOf } from '../ticket-texts.ts';
import { say } from './press.ts';

/** Confirms a round of corrections; the button stands in the editors' channel alone. */
export const confirmRound = async (context: DiscordContext, press: ButtonInteraction): Promise<void> => {
  if (press.channelId !== context.config.editorsChannel) return;
  const count = await context.world.confirmRound(actionOf(press.customId).argument);
  await say(context, press, roundOutcome(count), 'en');
};
