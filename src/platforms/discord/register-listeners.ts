import { Events, type Interaction, type Message, type ModalSubmitInteraction } from 'discord.js';
import { reasonOf } from '../log.ts';
import { messages } from '../messages.ts';
import { confirmRound } from './actions/confirm-round.ts';
import { onMenu } from './actions/menu.ts';
import { type Press, say } from './actions/press.ts';
import { onProblem } from './actions/report-problem.ts';
import { share, takeBack } from './actions/share.ts';
import { showContext } from './actions/show-context.ts';
import { onReason } from './actions/vote.ts';
import { type DiscordContext, languageOfLocale } from './discord-context.ts';
import { onAutocomplete } from './on-autocomplete.ts';
import { onCommand } from './on-command.ts';
import { onMessage } from './on-message.ts';
import { PROBLEM } from './render-reason.ts';
import { actionOf } from './ticket-texts.ts';

const act = async (context: DiscordContext, press: Press): Promise<void> => {
  const { action } = actionOf(press.customId);
  if (press.isStringSelectMenu() && action === 'menu') return onMenu(context, press);
  if (press.isButton() && action === 'share') return share(context, press);
  if (press.isButton() && action === 'take_back') return takeBack(context, press);
  if (press.isButton() && action === 'context') return showContext(context, press);
  if (press.isButton() && action === 'corrections') return confirmRound(context, press);
  const language = languageOfLocale(press.locale);
  return say(context, press, messages(language).wording.chat.tooOld, language);
};

/** Does what a pressed button is for, once, or says why not. */
const onPress = async (context: DiscordContext, press: Press): Promise<void> => {
  if (!(await context.world.stores.seen.claim(`discord:interaction:${press.id}`))) return;
  try {
    await act(context, press);
  } catch (failure) {
    context.world.log.error(`Discord: a button failed: ${reasonOf(failure)}`);
    const language = languageOfLocale(press.locale);
    await say(context, press, messages(language).wording.trouble.failed, language);
  }
};

/** Takes what somebody wrote in a window. */
const onWindow = async (context: DiscordContext, submitted: ModalSubmitInteraction): Promise<void> => {
  const isProblem = actionOf(submitted.customId).action === PROBLEM;
  if (isProblem && submitted.isFromMessage()) return onProblem(context, submitted);
  return onReason(context, submitted);
};

const onInteraction = async (context: DiscordContext, interaction: Interaction): Promise<void> => {
  if (interaction.isAutocomplete()) return onAutocomplete(context, interaction);
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    return onCommand(context, interaction);
  }
  if (interaction.isButton() || interaction.isStringSelectMenu()) return onPress(context, interaction);
  if (interaction.isModalSubmit()) await onWindow(context, interaction);
};

/** Listens to everything that people do. Whatever fails is said to the person or logged: no listener rejects. */
export const registerListeners = (context: DiscordContext): void => {
  const { client, world } = context;
  const work = async (what: string, task: () => Promise<void>): Promise<void> => {
    try {
      await world.inFlight.run(task);
    } catch (failure) {
      world.log.error(`Discord: ${what} failed: ${reasonOf(failure)}`);
    }
  };
  client.on(Events.MessageCreate, (message: Message) => void work('a message', () => onMessage(context, message)));
  client.on(
    Events.InteractionCreate,
    (interaction) => void work('an interaction', () => onInteraction(context, interaction)),
  );
};
