import type { webApi } from '@slack/bolt';
import type { SlackConfig } from '../../config.ts';
import type { PlatformWorld } from '../platform.ts';
import type { ReplyPlace } from '../reply-place.ts';
import type { SlackTiming } from './slack-timing.ts';

/** Who the app is in its workspace. */
export interface OwnIdentity {
  readonly team: string;
  readonly enterprise: string | null;
  readonly user: string;
  readonly bot: string | null;
}

/** What every part of the adapter works with: the app in one workspace. */
export interface SlackContext {
  readonly config: SlackConfig;
  readonly world: PlatformWorld;
  readonly timing: SlackTiming;
  readonly client: webApi.WebClient;
  readonly own: OwnIdentity;
  /** The app where the editors are. Rejects with DeliveryFailure when it is not installed there. */
  readonly editors: () => Promise<SlackContext>;
}

/** Where somebody asked. */
export interface Place {
  readonly channel: string;
  /** The message at the head of the thread; null outside threads. */
  readonly thread: string | null;
  readonly user: string;
}

/** How the bot calls a person, for limits and votes. */
export const personKey = (context: SlackContext, user: string): string => `slack:${context.own.team}:${user}`;

/** Where a reply goes, for the record. */
export const replyPlace = (
  { own }: SlackContext,
  { channel, thread, user }: Place,
  audience: ReplyPlace['audience'],
): ReplyPlace => ({ platform: 'slack', team: own.team, audience, channel, thread, user });

/** Whether somebody of this team (or organisation) may be answered. */
export const mayAsk = ({ config, own }: SlackContext, team: string | null | undefined): boolean =>
  config.external || !team || team === own.team || team === own.enterprise;

/** Whether questions are answered in a channel. Direct messages always are. */
export const answersIn = ({ config }: SlackContext, channel: string): boolean =>
  config.allowedChannels.length === 0 || channel.startsWith('D') || config.allowedChannels.includes(channel);

/** Whether a channel of this workspace is the editors'. Ids of channels are a workspace's own. */
export const isEditorsChannel = ({ config, own }: SlackContext, channel: string): boolean =>
  channel === config.editorsChannel && (config.editorsTeam === null || config.editorsTeam === own.team);
