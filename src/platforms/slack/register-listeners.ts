import type { App } from '@slack/bolt';
import { reasonOf } from '../log.ts';
import { messages } from '../messages.ts';
import type { PlatformWorld } from '../platform.ts';
import { confirmRound } from './actions/confirm-round.ts';
import { onMenu } from './actions/menu.ts';
import { type Press, readPress, say } from './actions/press.ts';
import { onProblem } from './actions/report-problem.ts';
import { share, takeBack } from './actions/share.ts';
import { showContext } from './actions/show-context.ts';
import { onReason } from './actions/vote.ts';
import type { SlackInstallations } from './installation-store.ts';
import { onCheck, onCommand } from './on-command.ts';
import { onHome } from './on-home.ts';
import { onMessage } from './on-message.ts';
import { onUninstalled } from './on-uninstalled.ts';
import { PROBLEM, REASON } from './render-reason.ts';
import { mayAsk, type SlackContext } from './slack-context.ts';
import type { Workspaces } from './workspaces.ts';

const presses: ReadonlyMap<string, (context: SlackContext, press: Press) => Promise<void>> = new Map([
  ['share', share],
  ['take_back', takeBack],
  ['context', showContext],
  ['menu', onMenu],
  ['corrections', confirmRound],
]);

/** Does what a pressed button is for, or says why not. */
const onPress = async (context: SlackContext, body: unknown): Promise<void> => {
  const press = readPress(body);
  if (press === null) return;
  const { chat, trouble } = messages('en').wording;
  if (!mayAsk(context, press.team)) return say(context, press, chat.externalPerson, 'en');
  const act = presses.get(press.action);
  if (act === undefined) return say(context, press, chat.tooOld, 'en');
  try {
    await act(context, press);
  } catch (failure) {
    context.world.log.error(`Slack: a button failed: ${reasonOf(failure)}`);
    await say(context, press, trouble.failed, 'en');
  }
};

interface Listening {
  readonly workspaces: Workspaces;
  /** Null with a token of the settings. */
  readonly installations: SlackInstallations | null;
}

/**
 * Listens to everything that Slack may send. Each is acknowledged at once, then worked on; whatever fails is said to
 * the person or logged, so no listener rejects.
 */
export const registerListeners = (
  app: App,
  { inFlight, log }: Pick<PlatformWorld, 'inFlight' | 'log'>,
  { workspaces, installations }: Listening,
): void => {
  const work = async (what: string, task: () => Promise<void>): Promise<void> => {
    try {
      await inFlight.run(task);
    } catch (failure) {
      log.error(`Slack: ${what} failed: ${reasonOf(failure)}`);
    }
  };
  const { heardFrom } = workspaces;
  app.event('app_mention', ({ event, body, context }) =>
    work('a mention', () => onMessage(heardFrom(context), event, body.is_ext_shared_channel !== false)),
  );
  app.event('message', ({ event, body, context }) =>
    work('a message', () => onMessage(heardFrom(context), event, body.is_ext_shared_channel !== false)),
  );
  app.event('app_home_opened', ({ event, context }) => work('a home', () => onHome(heardFrom(context), event)));
  app.command(/^\//, async ({ ack, body, context }) => {
    await ack();
    await work('a command', () => onCommand(heardFrom(context), body));
  });
  app.shortcut(/./, async ({ ack, body, context }) => {
    await ack();
    await work('a shortcut', () => onCheck(heardFrom(context), body));
  });
  app.action(/./, async ({ ack, body, context }) => {
    await ack();
    await work('a button', () => onPress(heardFrom(context), body));
  });
  app.view(PROBLEM, async ({ ack, body, context }) => {
    await ack();
    await work('a problem', () => onProblem(heardFrom(context), body));
  });
  app.view(REASON, async ({ ack, body, context }) => {
    await ack();
    await work('a reason', () => onReason(heardFrom(context), body));
  });
  if (installations !== null) {
    app.event('app_uninstalled', ({ body }) => work('a removal', () => onUninstalled(body, installations, log)));
    app.event('tokens_revoked', ({ body }) => work('a revocation', () => onUninstalled(body, installations, log)));
  }
  app.error(async (failure) => log.error(`Slack: ${reasonOf(failure)}`));
};
