import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { parseConfig } from '../../../../src/config/parse-config.ts';
import type { Answerer } from '../../../../src/core/answerer.ts';
import { createLog } from '../../../../src/platforms/log.ts';
import { type DeskOptions, startDesk } from '../../../../src/start-desk.ts';
import { createStory } from '../../story.ts';
import { createFakeGateway } from './fake-gateway.ts';
import { createFakeRest } from './fake-rest.ts';
import { componentsOf, textOf } from './limits.ts';
import type { KeptMessage } from './messages.ts';

/** A token by its form alone. */
const TOKEN = 'bot.token.of-this-test';
const WAIT = { timeout: 5_000, interval: 5 };
/** The application may read messages. */
const READS = 1 << 19;

const TIMING = {
  corrections: { paceMs: 1, lookMs: 5 },
  delivery: { retryMs: 5, longestWaitMs: 2_000 },
  discord: { requestMs: 2_000, deferMs: 200, reconnectMs: 10, longestReconnectMs: 50, finishMs: 3_000 },
};

/** Discord on this machine. */
export const createFakeDiscord = async (options: { heartbeatMs?: number } = {}) => {
  const gateway = await createFakeGateway(options);
  const rest = await createFakeRest(() => gateway.url);
  const posted = (): KeptMessage[] => [...rest.messages.values()];
  return {
    gateway,
    rest,
    posted,
    violations: rest.violations,
    settings: { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: rest.apiUrl },
    /** The latest message that the bot sent. */
    latest: (): KeptMessage => {
      const message = posted().at(-1);
      if (message === undefined) throw new Error('the bot has said nothing');
      return message;
    },
    says: (): string[] => posted().map(textOf),
    async stop() {
      await gateway.stop();
      await rest.stop();
    },
  };
};

export type FakeDiscord = Awaited<ReturnType<typeof createFakeDiscord>>;

interface StartOptions {
  readonly answerer?: Answerer;
  readonly settings?: Record<string, string>;
  /** Prepares Discord before the program starts. */
  readonly before?: (discord: FakeDiscord) => void;
  readonly ready?: boolean;
  /** Opens the knowledge; `answerer` alone unless given. */
  readonly open?: DeskOptions['open'];
  readonly reads?: boolean;
  readonly heartbeatMs?: number;
}

/** The identifier of a button or menu of a message, by what it is for. */
export const idOf = (message: KeptMessage, action: string): string => {
  const found = componentsOf(message).find(({ custom_id: id }) => id?.split(/[.:]/)[0] === action);
  if (found?.custom_id === undefined) throw new Error(`there is no ${action}`);
  return found.custom_id;
};

/** The value of a menu's item. */
export const choiceOf = (message: KeptMessage, choice: string): string => {
  const options = componentsOf(message).flatMap(({ options: all }) => all ?? []);
  const found = options.find(({ value }) => value.split(':')[0] === choice);
  if (found === undefined) throw new Error(`there is no ${choice}`);
  return found.value;
};

/** The program, started as its entry point starts it, with Discord on this machine. */
export const startWithDiscord = async (options: StartOptions = {}) => {
  const {
    answerer = createStory().answerer,
    settings = {},
    before,
    ready = true,
    reads = true,
    heartbeatMs,
    open,
  } = options;
  const discord = await createFakeDiscord({ ...(heartbeatMs && { heartbeatMs }) });
  discord.rest.rest.flags = reads ? READS : 0;
  before?.(discord);
  const folder = await mkdtemp(join(tmpdir(), 'desk-'));
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line), []);
  const current = { answerer };
  const desk = await startDesk({
    config: parseConfig({
      ENCODER: 'off',
      DATABASE_URL: `file:${join(folder, 'desk.db')}`,
      ...discord.settings,
      ...settings,
    }),
    log,
    timing: TIMING,
    open: open ?? (async () => ({ current: () => current.answerer, stop: async () => {} })),
  });
  const until = (holds: () => boolean): Promise<void> =>
    vi.waitFor(() => {
      if (!holds()) throw new Error(`not yet: ${lines.join('\n')}\n${discord.says().join('\n')}`);
    }, WAIT);
  if (ready) await until(() => lines.some((line) => line.includes('Discord: connected')));
  return {
    discord,
    desk,
    lines,
    until,
    say: (message: object) => discord.gateway.dispatch('MESSAGE_CREATE', message),
    interact: (interaction: object) => discord.gateway.dispatch('INTERACTION_CREATE', interaction),
    /** Waits for so many messages in all, and gives the latest. */
    async reply(count = 1) {
      await until(() => discord.posted().length >= count);
      return discord.latest();
    },
    replace: (next: Answerer) => {
      current.answerer = next;
    },
    async stop() {
      await desk.stop();
      await rm(folder, { recursive: true, force: true });
      await discord.stop();
    },
  };
};

export type Running = Awaited<ReturnType<typeof startWithDiscord>>;
