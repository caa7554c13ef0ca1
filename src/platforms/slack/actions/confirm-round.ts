import { roundOutcome } from '../../round-texts.ts';
import { isEditorsChannel, type SlackContext } from '../slack-context.ts';
import { type Press, say } from './press.ts';

/** Confirms a round of corrections; the button stands in the editors' channel alone. */
export const confirmRound = async (context: SlackContext, press: Press): Promise<void> => {
  if (!isEditorsChannel(context, press.place.channel)) return;
  await say(context, press, roundOutcome(await context.world.confirmRound(press.value)), 'en');
};
