import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { parseConfig } from '../../../../src/config/parse-config.ts';
import type { Answerer } from '../../../../src/core/answerer.ts';
import { createLog } from '../../../../src/platforms/log.ts';
import { type DeskOptions, startDesk } from '../../../../src/start-desk.ts';
import { createFakeSlack } from './fake-slack.ts';
import { createPayloads } from './payloads.ts';
import { httpTransport, SIGNING_SECRET, socketTransport } from './transport.ts';

export type Mode = 'http' | 'socket';

const BOT_TOKEN = 'xoxb-1-secret-of-the-bot';
const APP_TOKEN = 'xapp-1-secret-of-the-app';

const TIMING = {
  corrections: { paceMs: 1, lookMs: 5 },
  delivery: { retryMs: 5, longestWaitMs: 2_000 },
  slack: { requestMs: 1_500, pongMs: 2_000, reconnectMs: 10, longestReconnectMs: 50, finishMs: 3_000 },
};

interface StartOptions {
  readonly mode: Mode;
  readonly answerer: Answerer;
  readonly settings?: Record<string, string>;
  /** Prepares Slack before the program starts. */
  readonly before?: (slack: Awaited<ReturnType<typeof createFakeSlack>>) => void;
  readonly ready?: boolean;
  /** How long a request may take, in milliseconds; longer where a busy machine must not make it look lost. */
  readonly requestMs?: number;
  /** Opens the knowledge; `answerer` alone unless given. */
  readonly open?: DeskOptions['open'];
}

/** The program, started as its entry point starts it, with Slack on this machine. */
export const startWithSlack = async ({
  mode,
  answerer,
  settings = {},
  before,
  ready = true,
  requestMs = TIMING.slack.requestMs,
  open,
}: StartOptions) => {
  const slack = await createFakeSlack();
  before?.(slack);
  const folder = await mkdtemp(join(tmpdir(), 'desk-'));
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line), []);
  const config = parseConfig({
    DATABASE_URL: `file:${join(folder, 'desk.db')}`,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    ...(mode === 'socket' ? { SLACK_APP_TOKEN: APP_TOKEN } : { SLACK_SIGNING_SECRET: SIGNING_SECRET }),
    SLACK_API_URL: slack.apiUrl,
    HOST: '127.0.0.1',
    PORT: '0',
    ...settings,
  });
  const current = { answerer };
  const desk = await startDesk({
    config,
    log,
    timing: { ...TIMING, slack: { ...TIMING.slack, requestMs } },
    open: open ?? (async () => ({ current: () => current.answerer, stop: async () => {} })),
  });
  const address = (): string => lines.join('\n').match(/http:\/\/127\.0\.0\.1:\d+\/slack\/events/)?.[0] ?? '';
  const isReady = (): boolean =>
    mode === 'http' ? address() !== '' : slack.socket.isOpen() && lines.includes('Slack: connected');
  if (ready)
    await vi.waitFor(
      () => {
        if (!isReady()) throw new Error(`not ready: ${lines.join('\n')}`);
      },
      { timeout: 5_000, interval: 5 },
    );
  const transport = mode === 'http' ? httpTransport(address) : socketTransport(slack);
  const payloads = createPayloads(slack);
  return {
    slack,
    desk,
    lines,
    address,
    transport,
    payloads,
    /** Changes what the sources say while the program runs. */
    replace: (next: Answerer) => {
      current.answerer = next;
    },
    event: (event: object, headers?: Record<string, string>) =>
      transport.send('events_api', payloads.eventOf(event), headers),
    command: (text: string, changes = {}) => transport.send('slash_commands', payloads.command(text, changes)),
    interact: (payload: object) => transport.send('interactive', payload),
    async stop() {
      await desk.stop();
      await rm(folder, { recursive: true, force: true });
      await slack.stop();
    },
  };
};

export type Running = Awaited<ReturnType<typeof startWithSlack>>;
