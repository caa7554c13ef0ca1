import { messages } from '../../messages.ts';
import { splitExcerpts } from '../../split-excerpts.ts';
import type { DiscordContext } from '../discord-context.ts';
import { renderContext } from '../render-context.ts';
import { openAnswer, type Press, say, show } from './press.ts';

/** Shows each excerpt where it stands in its source, to the person alone. */
export const showContext = async (context: DiscordContext, press: Press): Promise<void> => {
  const opened = await openAnswer(context, press);
  if (opened === null) return;
  const { language } = opened.answer;
  const answerer = context.world.answerer();
  const found = splitExcerpts(opened.answer).shown.flatMap(
    ({ source, start, end }) => answerer.context(source, start, end) ?? [],
  );
  if (found.length === 0) return say(context, press, messages(language).wording.context.gone, language);
  await show(context, press, { render: async (_, form) => renderContext(found, language, form), language });
};
