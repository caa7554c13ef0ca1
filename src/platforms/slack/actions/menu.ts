import { z } from 'zod';
import type { Answer } from '../../../core/model.ts';
import { citationText } from '../../citation-text.ts';
import { deliver } from '../../deliver.ts';
import { messages } from '../../messages.ts';
import { notice } from '../../reply.ts';
import { splitExcerpts } from '../../split-excerpts.ts';
import { privateOutlet, type Render } from '../outlets.ts';
import { renderMore } from '../render-answer.ts';
import { MENU, type MenuChoice } from '../render-buttons.ts';
import { renderCitations } from '../render-citations.ts';
import type { SlackContext } from '../slack-context.ts';
import { follow } from './follow.ts';
import { handOver } from './hand-over.ts';
import { type OpenAnswer, openAnswer } from './open-answer.ts';
import { type Press, say } from './press.ts';
import { reportProblem } from './report-problem.ts';
import { voteHelpful, voteNotHelpful } from './vote.ts';

/** Shows something that is already rendered to the person alone. */
const show = async (context: SlackContext, press: Press, answer: Answer, render: Render): Promise<void> => {
  const outlet = privateOutlet(context, press, render);
  await deliver(notice('', answer.language), outlet, { log: context.world.log });
};

const obey = async (
  choice: MenuChoice,
  { context, press, opened }: { context: SlackContext; press: Press; opened: OpenAnswer },
): Promise<void> => {
  const { answer } = opened;
  const { chat } = messages(answer.language).wording;
  const { shown, more } = splitExcerpts(answer);
  switch (choice) {
    case 'more':
      if (more.length === 0) return say(context, press, chat.noMoreExcerpts, answer.language);
      return show(context, press, answer, async () => renderMore(answer));
    case 'copy':
      return show(context, press, answer, async () =>
        renderCitations(shown.map((excerpt) => citationText(excerpt, answer.language))),
      );
    case 'helpful':
      return voteHelpful(context, press, opened);
    case 'not_helpful':
      return voteNotHelpful(context, press, opened);
    case 'follow':
      return follow(context, press, opened);
    case 'desk':
      return handOver(context, press, opened, { kind: 'question' });
    case 'problem':
      return reportProblem(context, press, opened);
    default:
      return choice satisfies never;
  }
};

/** Does what was chosen in the menu under an answer. */
export const onMenu = async (context: SlackContext, press: Press): Promise<void> => {
  const choice = z.enum(MENU).safeParse(press.value);
  const opened = await openAnswer(context, press, choice.success ? press.blockId : '');
  if (opened !== null && choice.success) await obey(choice.data, { context, press, opened });
};
