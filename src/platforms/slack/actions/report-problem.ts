import { z } from 'zod';
import { problemReason } from '../../handed.ts';
import { PROBLEM, renderReason } from '../render-reason.ts';
import type { SlackContext } from '../slack-context.ts';
import { handOver } from './hand-over.ts';
import { type OpenAnswer, openAnswer } from './open-answer.ts';
import type { Press } from './press.ts';
import { readSubmission } from './read-submission.ts';

/** What comes back with what somebody writes. */
const returned = z.object({
  blockId: z.string(),
  channel: z.string(),
  thread: z.string().nullable(),
  message: z.string(),
  name: z.string(),
  isPrivate: z.boolean(),
  responseUrl: z.string(),
});

/** Asks what is wrong, which may be left out; too late for a window, the problem is handed over as it is. */
export const reportProblem = async (context: SlackContext, press: Press, opened: OpenAnswer): Promise<void> => {
  const { blockId, place, message, name, isPrivate, responseUrl } = press;
  const { channel, thread } = place;
  const back: z.infer<typeof returned> = { blockId, channel, thread, message, name, isPrivate, responseUrl };
  const view = renderReason(PROBLEM, opened.answer.language, JSON.stringify(back));
  try {
    await context.client.views.open({ trigger_id: press.trigger, view });
  } catch {
    await handOver(context, press, opened, { kind: 'problem', reason: null });
  }
};

/** Hands a problem over with what was written on it. */
export const onProblem = async (context: SlackContext, body: unknown): Promise<void> => {
  const { user, trigger, metadata, written } = readSubmission(body);
  const { channel, thread, ...back } = returned.parse(metadata);
  const press: Press = { ...back, action: '', value: '', team: null, place: { channel, thread, user }, trigger };
  const opened = await openAnswer(context, press, back.blockId);
  if (opened !== null) await handOver(context, press, opened, { kind: 'problem', reason: problemReason(written) });
};
