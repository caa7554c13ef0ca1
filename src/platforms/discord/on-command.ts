import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import { messages } from '../messages.ts';
import { parseRequest, type Request } from '../request.ts';
import { answersIn, type DiscordContext, languageOfLocale, personKey, replyPlace } from './discord-context.ts';
import { interactionOutlet } from './interaction-outlet.ts';
import { plainText } from './plain-text.ts';
import { renderFor } from './render-for.ts';

type Command = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

const requestOf = (interaction: Command): Request => {
  const language = languageOfLocale(interaction.locale);
  if (interaction.isMessageContextMenuCommand()) {
    return { kind: 'check', text: plainText(interaction.targetMessage.content) };
  }
  const { options } = interaction;
  switch (options.getSubcommand()) {
    case 'ask':
      return { kind: 'question', text: options.getString('question', true).trim() };
    case 'verify': {
      const request = parseRequest(`verify ${options.getString('quote', true)}`);
      return request.kind === 'verify' ? { ...request, language } : request;
    }
    case 'timeline':
      return { kind: 'timeline', words: options.getString('about') ?? '', language };
    case 'sources':
      return { kind: 'sources', language };
    case 'corrections':
      return { kind: 'corrections', language };
    case 'gaps':
      return { kind: 'gaps', language };
    case 'feedback':
      return { kind: 'feedback', language };
    default:
      return { kind: 'help', language };
  }
};

const isPrivate = (interaction: Command): boolean =>
  interaction.isMessageContextMenuCommand() || (interaction.options.getBoolean('private') ?? true);

const whereabouts = ({ channelId, channel }: Command) => ({
  id: channelId,
  parentId: channel?.isThread() ? channel.parentId : null,
});

/** Answers a command, privately unless the person wants otherwise. */
export const onCommand = async (context: DiscordContext, interaction: Command): Promise<void> => {
  const { world } = context;
  const allowed = !interaction.inGuild() || answersIn(context, whereabouts(interaction));
  const alone = !allowed || isPrivate(interaction);
  const outlet = interactionOutlet(context, interaction, {
    audience: alone ? 'private' : 'public',
    render: renderFor(
      context,
      alone && interaction.inGuild() ? { kind: 'private' } : { kind: 'here', showsQuestion: true },
    ),
  });
  const key = `discord:interaction:${interaction.id}`;
  try {
    if (allowed) {
      const person = personKey(interaction.user.id);
      const request = requestOf(interaction);
      const place = replyPlace(interaction, interaction.user.id, alone ? 'private' : 'public');
      await world.handleQuestion({ key, person, place, thread: null, request, manner: 'asked' }, outlet);
    } else if (await world.stores.seen.claim(key)) {
      const language = languageOfLocale(interaction.locale);
      await outlet.tell(messages(language).wording.chat.otherChannel, language);
    }
  } finally {
    outlet.end();
  }
};
