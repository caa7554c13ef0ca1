import { z } from 'zod';
import type { Vote } from '../../../stores/feedback.ts';
import { messages } from '../../messages.ts';
import { answerKey } from '../../ticket.ts';
import { REASON, renderReason } from '../render-reason.ts';
import { personKey, type SlackContext } from '../slack-context.ts';
import type { OpenAnswer } from './open-answer.ts';
import { type Press, say } from './press.ts';
import { readSubmission } from './read-submission.ts';

const recordVote = (context: SlackContext, user: string, vote: Omit<Vote, 'person'>): Promise<void> => {
  const { feedback, privacy } = context.world.stores;
  return feedback.record({ ...vote, person: privacy.pseudonym(personKey(context, user)) });
};

export const voteHelpful = async (context: SlackContext, press: Press, opened: OpenAnswer): Promise<void> => {
  const vote = { answer: answerKey(opened.ticket), helpful: true, reason: null };
  await recordVote(context, press.place.user, vote);
  const { language } = opened.answer;
  await say(context, press, messages(language).wording.chat.thanks, language);
};

/** What comes back with a reason. */
const returned = z.object({
  answer: z.string(),
  language: z.enum(['en', 'es']),
  channel: z.string(),
  thread: z.string().nullable(),
  responseUrl: z.string(),
});

/** Counts the vote at once and asks for a reason, which may be left out. */
export const voteNotHelpful = async (context: SlackContext, press: Press, opened: OpenAnswer): Promise<void> => {
  const answer = answerKey(opened.ticket);
  await recordVote(context, press.place.user, { answer, helpful: false, reason: null });
  const { language } = opened.answer;
  const { channel, thread } = press.place;
  const back: z.infer<typeof returned> = {
    answer,
    language,
    channel,
    thread,
    responseUrl: press.responseUrl,
  };
  try {
    await context.client.views.open({
      trigger_id: press.trigger,
      view: renderReason(REASON, language, JSON.stringify(back)),
    });
  } catch {
    // Too late for a window; the vote counts without a reason.
    await say(context, press, messages(language).wording.chat.thanks, language);
  }
};

/** Adds the reason to a vote. */
export const onReason = async (context: SlackContext, body: unknown): Promise<void> => {
  const { user, trigger, metadata, written } = readSubmission(body);
  const { answer, language, channel, thread, responseUrl } = returned.parse(metadata);
  const reason = written?.trim() || null;
  await recordVote(context, user, { answer, helpful: false, reason });
  const place = { channel, thread, user };
  const press: Press = {
    action: '',
    value: '',
    blockId: '',
    place,
    team: null,
    name: '',
    message: '',
    isPrivate: true,
    responseUrl,
    trigger,
  };
  await say(context, press, messages(language).wording.chat.thanks, language);
};
