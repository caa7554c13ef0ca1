import { messages } from '../../messages.ts';
import { splitExcerpts } from '../../split-excerpts.ts';
import { renderContext } from '../render-context.ts';
import type { SlackContext } from '../slack-context.ts';
import { openAnswer } from './open-answer.ts';
import { type Press, say } from './press.ts';

/** Opens a modal with each excerpt where it stands in its source. */
export const showContext = async (context: SlackContext, press: Press): Promise<void> => {
  const opened = await openAnswer(context, press, press.value);
  if (opened === null) return;
  const { language } = opened.answer;
  const answerer = context.world.answerer();
  const found = splitExcerpts(opened.answer).shown.flatMap(
    ({ source, start, end }) => answerer.context(source, start, end) ?? [],
  );
  const { wording } = messages(language);
  if (found.length === 0) return say(context, press, wording.context.gone, language);
  try {
    await context.client.views.open({ trigger_id: press.trigger, view: renderContext(found, language) });
  } catch {
    // A trigger lives for three seconds; the context itself is fine.
    await say(context, press, wording.chat.notDelivered.expired, language);
  }
};
