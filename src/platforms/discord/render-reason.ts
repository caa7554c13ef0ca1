import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import type { Language } from '../../core/model.ts';
import { messages } from '../messages.ts';

export const REASON = 'reason';
const LONGEST_REASON = 1000;

/** A modal that asks why an answer was not helpful. */
export const renderReason = (language: Language): APIModalInteractionResponseCallbackData => {
  const { reason } = messages(language).wording.chat;
  return {
    custom_id: `${REASON}.${language}`,
    title: reason.title,
    components: [
      {
        type: ComponentType.Label,
        label: reason.label,
        component: {
          type: ComponentType.TextInput,
          custom_id: REASON,
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: LONGEST_REASON,
        },
      },
    ],
  };
};
