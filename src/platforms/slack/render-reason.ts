import type { ModalView } from '@slack/types';
import type { Language } from '../../core/model.ts';
import { LONGEST_PROBLEM } from '../handed.ts';
import { messages } from '../messages.ts';
import { plain } from './blocks.ts';

export const REASON = 'reason';
export const PROBLEM = 'problem';
export const REASON_INPUT = 'text';

/** Slack takes 3,000 characters; a reason needs fewer. */
const LONGEST = { reason: 1000, problem: LONGEST_PROBLEM };

/**
 * A modal that asks why an answer was not helpful, or what the problem with it is. `returned` comes back with what is
 * written.
 */
export const renderReason = (
  about: typeof REASON | typeof PROBLEM,
  language: Language,
  returned: string,
): ModalView => {
  const { chat } = messages(language).wording;
  return {
    type: 'modal',
    callback_id: about,
    private_metadata: returned,
    title: plain(chat[about].title),
    submit: plain(chat[about].send),
    close: plain(chat.close),
    blocks: [
      {
        type: 'input',
        block_id: REASON_INPUT,
        optional: true,
        label: plain(chat[about].label),
        element: {
          type: 'plain_text_input',
          action_id: REASON_INPUT,
          multiline: true,
          max_length: LONGEST[about],
        },
      },
    ],
  };
};
