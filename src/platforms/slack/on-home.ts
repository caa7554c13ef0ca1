import { z } from 'zod';
import { renderHome } from './render-home.ts';
import type { SlackContext } from './slack-context.ts';

const homeOpened = z.object({ user: z.string(), tab: z.string() });
const EXAMPLES = 3;

/** Shows what the bot knows when somebody opens its home. */
export const onHome = async ({ client, config, world }: SlackContext, event: unknown): Promise<void> => {
  const opened = homeOpened.safeParse(event);
  if (!opened.success || opened.data.tab !== 'home') return;
  const answerer = world.answerer();
  const view = renderHome({
    sources: answerer.sources(),
    examples: answerer.examples(EXAMPLES, 'en'),
    command: config.command,
    language: 'en',
  });
  await client.views.publish({ user_id: opened.data.user, view });
};
