import type { App } from '@slack/bolt';
import { reasonOf } from '../log.ts';
import { messages } from '../messages.ts';
import { confirmRound } from './actions/confirm-round.ts';
import { onMenu } from './actions/menu.ts';
import { type Press, readPress, say } from './actions/press.ts';
import { share, takeBack } from './actions/share.ts';
import { showContext } from './actions/show-context.ts';
import { onReason } from './actions/vote.ts';
import { onCheck, onCommand } from './on-command.ts';
import { onHome } from './on-home.ts';
import { onMessage } from './on-message.ts';
import { REASON_VIEW } from './render-reason.ts';
import { mayAsk, type SlackContext } from './slack-context.ts';

const presses: Readonly<Record<string, (context: SlackContext, press: Press) => Promise<void>>> = {
  share,
  take_back: takeBack,
  context: showContext,
  menu: onMenu,
  corrections: confirmRound,
};

/** Does what a pressed button is for, or says why not. */
const onPress = async (context: SlackContext, body: unknown): Promise<void> => {
  const press = readPress(body);
  if (press === null) return;
  const { chat, trouble } = messages('en').wording;
  if (!mayAsk(context, press.team)) return say(context, press, chat.externalPerson, 'en');
  const act = presses[press.action];
  if (act === undefined) return say(context, press, chat.tooOld, 'en');
  try {
    await act(context, press);
  } catch (failure) {
    context.world.log.error(`Slack: a button failed: ${reasonOf(failure)}`);
    await say(context, press, trouble.failed, 'en');
  }
};

/**
 * Listens to everything that Slack may send. Each is acknowledged at once, then worked on; whatever fails is said to
 * the person or logged, so no listener rejects.
 */
export const registerListeners = (app: App, context: SlackContext): void => {
  const { inFlight, log } = context.world;
  const work = async (what: string, task: () => Promise<void>): Promise<void> => {
    try {
      await inFlight.run(task);
    } catch (failure) {
      log.error(`Slack: ${what} failed: ${reasonOf(failure)}`);
    }
  };
  app.event('app_mention', ({ event, body }) =>
    work('a mention', () => onMessage(context, event, body.is_ext_shared_channel !== false)),
  );
  app.event('message', ({ event, body }) =>
    work('a message', () => onMessage(context, event, body.is_ext_shared_channel !== false)),
  );
  app.event('app_home_opened', ({ event }) => work('a home', () => onHome(context, event)));
  app.command(/^\//, async ({ ack, body }) => {
    await ack();
    await work('a command', () => onCommand(context, body));
  });
  app.shortcut(/./, async ({ ack, body }) => {
    await ack();
    await work('a shortcut', () => onCheck(context, body));
  });
  app.action(/./, async ({ ack, body }) => {
    await ack();
    await work('a button', () => onPress(context, body));
  });
  app.view(REASON_VIEW, async ({ ack, body }) => {
    await ack();
    await work('a reason', () => onReason(context, body));
  });
  app.error(async (failure) => log.error(`Slack: ${reasonOf(failure)}`));
};
