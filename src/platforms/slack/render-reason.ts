import type { ModalView } from '@slack/types';
import type { Language } from '../../core/model.ts';
import { messages } from '../messages.ts';
import { plain } from './blocks.ts';

export const REASON_VIEW = 'reason';
export const REASON_INPUT = 'text';
/** Slack takes 3,000 characters; a reason needs fewer. */
const LONGEST_REASON = 1000;

/** A modal that asks why an answer was not helpful. `returned` comes back with what is written. */
export const renderReason = (language: Language, returned: string): ModalView => {
  const { chat } = messages(language).wording;
  return {
    type: 'modal',
    callback_id: REASON_VIEW,
    private_metadata: returned,
    title: plain(chat.reason.title),
    submit: plain(chat.reason.send),
    close: plain(chat.close),
    blocks: [
      {
        type: 'input',
        block_id: REASON_INPUT,
        optional: true,
        label: plain(chat.reason.label),
        element: {
          type: 'plain_text_input',
          action_id: REASON_INPUT,
          multiline: true,
          max_length: LONGEST_REASON,
        },
      },
    ],
  };
};
