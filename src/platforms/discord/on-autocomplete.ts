import type { AutocompleteInteraction } from 'discord.js';
import type { Language } from '../../core/model.ts';
import { type DiscordContext, languageOfLocale } from './discord-context.ts';

/** Discord shows 25 choices of 100 characters. */
const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;
/** Examples to look through for what is typed. */
const EXAMPLES = 200;

/** Letters and digits alone, without accents. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Questions that hold every word typed, the last one perhaps half; those of the person's language come first. */
const suggest = (typed: string, examples: readonly string[]): readonly string[] => {
  const wanted = wordsOf(typed);
  return [...new Set(examples)]
    .filter((example) => example.length <= LONGEST_CHOICE)
    .filter((example) => {
      const words = wordsOf(example);
      return wanted.every((word, at) =>
        words.some((one) => (at === wanted.length - 1 ? one.startsWith(word) : one === word)),
      );
    })
    .slice(0, MOST_CHOICES);
};

/** Offers questions that the sources answer. */
export const onAutocomplete = async (
  { world }: DiscordContext,
  interaction: AutocompleteInteraction,
): Promise<void> => {
  const own: Language = languageOfLocale(interaction.locale);
  const other: Language = own === 'en' ? 'es' : 'en';
  const answerer = world.answerer();
  const examples = [...answerer.examples(EXAMPLES, own), ...answerer.examples(EXAMPLES, other)];
  const choices = suggest(interaction.options.getFocused(), examples);
  await interaction.respond(choices.map((choice) => ({ name: choice, value: choice })));
};
