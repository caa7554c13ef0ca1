import type { StringSelectMenuInteraction } from 'discord.js';
import { z } from 'zod';
import { citationText } from '../../citation-text.ts';
import { messages } from '../../messages.ts';
import { splitExcerpts } from '../../split-excerpts.ts';
import type { DiscordContext } from '../discord-context.ts';
import { renderMore } from '../render-answer.ts';
import { MENU, type MenuChoice } from '../render-buttons.ts';
import { renderCitations } from '../render-citations.ts';
import { actionOf } from '../ticket-texts.ts';
import { follow } from './follow.ts';
import { handOver } from './hand-over.ts';
import { type OpenAnswer, openAnswer, type Press, say, show } from './press.ts';
import { reportProblem } from './report-problem.ts';
import { voteHelpful, voteNotHelpful } from './vote.ts';

const obey = async (choice: MenuChoice, context: DiscordContext, press: Press, opened: OpenAnswer): Promise<void> => {
  const { answer } = opened;
  const { language } = answer;
  const { shown, more } = splitExcerpts(answer);
  switch (choice) {
    case 'more':
      if (more.length === 0) return say(context, press, messages(language).wording.chat.noMoreExcerpts, language);
      return show(context, press, { render: async (_, form) => renderMore(answer, form), language });
    case 'copy': {
      const citations = shown.map((excerpt) => citationText(excerpt, language));
      return show(context, press, { render: async (_, form) => renderCitations(citations, form), language });
    }
    case 'helpful':
      return voteHelpful(context, press, opened);
    case 'not_helpful':
      return voteNotHelpful(context, press, opened);
    case 'follow':
      return follow(context, press, opened);
    case 'desk':
      return handOver(context, press, opened, { kind: 'question' });
    case 'problem':
      return reportProblem(press, opened);
    default:
      return choice satisfies never;
  }
};

/** Does what was chosen in the menu under an answer. */
export const onMenu = async (context: DiscordContext, press: StringSelectMenuInteraction): Promise<void> => {
  const choice = z.enum(MENU).safeParse(actionOf(press.values[0] ?? '').action);
  const opened = await openAnswer(context, press);
  if (opened !== null && choice.success) await obey(choice.data, context, press, opened);
};
