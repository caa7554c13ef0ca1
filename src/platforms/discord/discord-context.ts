import { type Client, type Guild, Locale } from 'discord.js';
import type { DiscordConfig } from '../../config.ts';
import type { Language } from '../../core/model.ts';
import type { PlatformWorld } from '../platform.ts';
import type { ReplyPlace } from '../reply-place.ts';
import type { DiscordTiming } from './discord-timing.ts';

/** What every part of the adapter works with. */
export interface DiscordContext {
  readonly config: DiscordConfig;
  readonly world: PlatformWorld;
  readonly timing: DiscordTiming;
  readonly client: Client<true>;
  /** Whether the bot is given messages that do not mention it. */
  readonly readsMessages: boolean;
}

/** A channel, as far as it matters where it is. */
export interface Whereabouts {
  readonly id: string;
  readonly parentId?: string | null;
}

/** How the bot calls a person, for limits and votes. */
export const personKey = (user: string): string => `discord:${user}`;

/** Where a reply goes, for the record. */
export const replyPlace = (
  at: { readonly guildId: string | null; readonly channelId: string | null },
  user: string,
  audience: ReplyPlace['audience'],
): ReplyPlace => ({
  platform: 'discord',
  team: at.guildId,
  audience: at.guildId === null ? 'private' : audience,
  channel: at.channelId ?? '',
  thread: null,
  user,
});

const isAmong = (channels: readonly string[], { id, parentId }: Whereabouts): boolean =>
  channels.includes(id) || (parentId ? channels.includes(parentId) : false);

/** Whether questions are answered in a channel or a thread of it. */
export const answersIn = ({ config }: DiscordContext, channel: Whereabouts): boolean =>
  config.allowedChannels.length === 0 || isAmong(config.allowedChannels, channel);

/** Whether plain questions are answered in a channel or a thread of it. */
export const listensIn = ({ config }: DiscordContext, channel: Whereabouts): boolean =>
  isAmong(config.listenChannels, channel);

/** The language of an interface that is set to this locale. */
export const languageOfLocale = (locale: string | null | undefined): Language =>
  locale === Locale.SpanishES || locale === Locale.SpanishLATAM ? 'es' : 'en';

/** The language of a server. */
export const languageOfGuild = (guild: Guild | null): Language => languageOfLocale(guild?.preferredLocale);
