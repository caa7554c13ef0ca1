import { ApplicationFlags, type REST, Routes } from 'discord.js';
import { z } from 'zod';

const application = z.object({ id: z.string(), flags: z.number().default(0) });

const READS_MESSAGES = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;

/** The bot as Discord knows it. */
export interface Application {
  readonly id: string;
  /** Whether the Message Content intent is switched on in the portal; asking for it otherwise ends the connection. */
  readonly readsMessages: boolean;
}

/** What the bot's application is allowed. */
export const readApplication = async (rest: REST): Promise<Application> => {
  const { id, flags } = application.parse(await rest.get(Routes.currentApplication()));
  return { id, readsMessages: (flags & READS_MESSAGES) !== 0 };
};
