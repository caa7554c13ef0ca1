import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import type { Language } from '../../core/model.ts';
import { LONGEST_PROBLEM } from '../handed.ts';
import { messages } from '../messages.ts';

export const REASON = 'reason';
export const PROBLEM = 'problem';

const LONGEST = { reason: 1000, problem: LONGEST_PROBLEM };

/** A modal that asks why an answer was not helpful, or what the problem with it is. */
export const renderReason = (
  about: typeof REASON | typeof PROBLEM,
  language: Language,
): APIModalInteractionResponseCallbackData => {
  const wording = messages(language).wording.chat[about];
  return {
    custom_id: `${about}.${language}`,
    title: wording.title,
    components: [
      {
        type: ComponentType.Label,
        label: wording.label,
        component: {
          type: ComponentType.TextInput,
          custom_id: REASON,
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: LONGEST[about],
        },
      },
    ],
  };
};
