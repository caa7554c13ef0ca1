import { followAnswer } from '../../follow-answer.ts';
import { answerKey } from '../../ticket.ts';
import { personKey, replyPlace, type SlackContext } from '../slack-context.ts';
import type { OpenAnswer } from './open-answer.ts';
import { type Press, say } from './press.ts';

/** Notes that the person wants to be told if this answer changes, or no longer. */
export const follow = async (context: SlackContext, press: Press, { answer, ticket }: OpenAnswer): Promise<void> => {
  const { user } = press.place;
  const text = await followAnswer(context.world.stores, {
    person: personKey(context, user),
    answer: answerKey(ticket),
    address: { ...replyPlace(context, press.place, 'private'), messages: [] },
    language: answer.language,
  });
  await say(context, press, text, answer.language);
};
