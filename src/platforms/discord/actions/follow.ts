import { followAnswer } from '../../follow-answer.ts';
import { answerKey } from '../../ticket.ts';
import { type DiscordContext, personKey, replyPlace } from '../discord-context.ts';
import { type OpenAnswer, type Press, say } from './press.ts';

/** Notes that the person wants to be told if this answer changes, or no longer. */
export const follow = async (context: DiscordContext, press: Press, { answer, ticket }: OpenAnswer): Promise<void> => {
  const { id } = press.user;
  const text = await followAnswer(context.world.stores, {
    person: personKey(id),
    answer: answerKey(ticket),
    address: { ...replyPlace(press, id, 'private'), messages: [] },
    language: answer.language,
  });
  await say(context, press, text, answer.language);
};
