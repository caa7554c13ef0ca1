import type { ModalMessageModalSubmitInteraction } from 'discord.js';
import { problemReason } from '../../handed.ts';
import type { DiscordContext } from '../discord-context.ts';
import { PROBLEM, REASON, renderReason } from '../render-reason.ts';
import { handOver } from './hand-over.ts';
import { type OpenAnswer, openAnswer, type Press } from './press.ts';

/** Asks what is wrong, which may be left out. */
export const reportProblem = async (press: Press, { answer }: OpenAnswer): Promise<void> => {
  await press.showModal(renderReason(PROBLEM, answer.language));
};

/** Hands a problem over with what was written on it. */
export const onProblem = async (
  context: DiscordContext,
  submitted: ModalMessageModalSubmitInteraction,
): Promise<void> => {
  const opened = await openAnswer(context, submitted);
  const reason = problemReason(submitted.fields.getTextInputValue(REASON));
  if (opened !== null) await handOver(context, submitted, opened, { kind: 'problem', reason });
};
