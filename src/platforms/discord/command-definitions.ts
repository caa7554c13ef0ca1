import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { TUNING } from '../../core/tuning.ts';
import type { CommandWords, DiscordWording } from '../messages/discord-wording.ts';
import { messages } from '../messages.ts';

type Described = {
  [Key in keyof DiscordWording]: DiscordWording[Key] extends CommandWords ? Key : never;
}[keyof DiscordWording];

const english = messages('en').wording.chat.discord;
const spanish = messages('es').wording.chat.discord;

/** The same Spanish for every Spanish-speaking reader. */
const inSpanish = (text: string) => ({ [Locale.SpanishES]: text, [Locale.SpanishLATAM]: text });

const named = (key: Described) => ({
  name: english[key].name,
  name_localizations: inSpanish(spanish[key].name),
  description: english[key].description,
  description_localizations: inSpanish(spanish[key].description),
});

/** Longest text that Discord lets a person type into an option. */
const LONGEST_OPTION = 6000;

const textOption = (key: Described, required: boolean, longest: number) => ({
  type: ApplicationCommandOptionType.String as const,
  ...named(key),
  required,
  max_length: longest,
});

const subcommand = (key: Described) => ({ type: ApplicationCommandOptionType.Subcommand as const, ...named(key) });

const where = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

/** Every command, in the languages of the readers. */
export const commandDefinitions = (): RESTPutAPIApplicationCommandsJSONBody => [
  {
    type: ApplicationCommandType.ChatInput,
    name: 'dispute',
    description: english.about,
    description_localizations: inSpanish(spanish.about),
    ...where,
    options: [
      {
        ...subcommand('ask'),
        options: [
          { ...textOption('question', true, TUNING.longestQuestion), autocomplete: true },
          { type: ApplicationCommandOptionType.Boolean, ...named('private'), required: false },
        ],
      },
      { ...subcommand('verify'), options: [textOption('quote', true, LONGEST_OPTION)] },
      { ...subcommand('timeline'), options: [textOption('words', false, TUNING.longestQuestion)] },
      subcommand('sources'),
      subcommand('help'),
      subcommand('corrections'),
      subcommand('gaps'),
      subcommand('feedback'),
    ],
  },
  { type: ApplicationCommandType.Message, name: english.check, name_localizations: inSpanish(spanish.check), ...where },
];
