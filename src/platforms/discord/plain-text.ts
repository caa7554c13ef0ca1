const MENTION = /<@[!&]?\d+>/g;
const CHANNEL = /<(?:#|id:)[^<>\s]*>/g;
const EMOJI = /<a?:\w+:\d+>/g;
const COMMAND = /<\/([^:<>]+):\d+>/g;
const TIME = /<t:-?\d+(?::\w)?>/g;
const ADDRESS = /<(https?:\/\/[^<>\s]+)>/g;

/** `**bold**`, `__underlined__`, `*italic*`, `~~struck~~`, `||spoiler||` and code, without the marks: 400 characters at most, so that
 * reading a long message stays quick. */
const MARKED = /(?<![\p{L}\p{N}\\])([*_~|`]{1,3})(?=\S)([^\n]{1,400}?)(?<=\S)\1(?![\p{L}\p{N}])/gu;

/** The text of a Discord message as its writer meant it. */
export const plainText = (text: string): string =>
  text
    .replace(MENTION, ' ')
    .replace(CHANNEL, ' ')
    .replace(EMOJI, ' ')
    .replace(TIME, ' ')
    .replace(COMMAND, '/$1')
    .replace(ADDRESS, '$1')
    .replace(/^(?:>{1,3}|-#|#{1,3}) /gm, '')
    .replace(MARKED, '$2')
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
