import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { seenBy } from '../platforms/discord/as-seen.ts';
import { textOf } from '../platforms/discord/fake/limits.ts';
import { aMessage, MENTION } from '../platforms/discord/fake/payloads.ts';
import { createFakeDiscord, type FakeDiscord } from '../platforms/discord/fake/start.ts';
import { createFakeSlack, type FakeSlack } from '../platforms/slack/fake/fake-slack.ts';

const root = join(import.meta.dirname, '..', '..');
const sources = join(root, 'knowledge', 'sources');
const articles = readdirSync(sources).map((name) => readFileSync(join(sources, name), 'utf8'));
const WAIT = { timeout: 20_000, interval: 20 };

let child: ChildProcess | null = null;
let discord: FakeDiscord | null = null;
let slack: FakeSlack | null = null;

afterEach(async () => {
  child?.kill('SIGKILL');
  await discord?.stop();
  await slack?.stop();
  [child, discord, slack] = [null, null, null];
});

/** Runs the program as `npm start` does, in a folder without a file `.env`. */
const run = (settings: Record<string, string>) => {
  const output = { text: '', code: null as number | null };
  const started = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), join(root, 'src', 'main.ts')], {
    cwd: mkdtempSync(join(tmpdir(), 'desk-')),
    env: { PATH: process.env['PATH'], DATABASE_URL: 'memory:', ...settings },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  started.stdout.on('data', (chunk) => (output.text += chunk));
  started.stderr.on('data', (chunk) => (output.text += chunk));
  started.on('exit', (code) => (output.code = code));
  child = started;
  return { output, started };
};

const quotesOf = (markdown: string): string[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => seenBy(line.slice(2)));

describe('the program in Discord', () => {
  it('answers from the shipped articles, survives a malformed event, and ends cleanly on a signal', async () => {
    discord = await createFakeDiscord();
    const desk = discord;
    const { output, started } = run(desk.settings);
    await vi.waitFor(() => expect(output.text).toContain('Discord: connected'), WAIT);
    desk.gateway.dispatch('MESSAGE_CREATE', { id: '1' });
    desk.gateway.dispatch('INTERACTION_CREATE', { id: '2', type: 2, data: null });
    desk.gateway.dispatch('MESSAGE_CREATE', aMessage(`${MENTION} What did Scott Bessent say?`));
    await vi.waitFor(() => expect(desk.posted()).toHaveLength(1), WAIT);
    const quotes = quotesOf(textOf(desk.latest()));
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(articles.some((article) => article.includes(quote))).toBe(true);
    started.kill('SIGTERM');
    await vi.waitFor(() => expect(output.code).toBe(0), WAIT);
    expect(desk.violations).toEqual([]);
    expect(output.text).not.toContain(desk.settings.DISCORD_TOKEN);
  });

  it('exits with 1 and the remedy when its only platform refuses it', async () => {
    discord = await createFakeDiscord();
    discord.rest.fail(/@me/, { status: 401 });
    const { output } = run(discord.settings);
    await vi.waitFor(() => expect(output.code).toBe(1), WAIT);
    expect(output.text).toContain('error: Discord: Discord refuses DISCORD_TOKEN: reset the token');
  });

  it('goes on when Slack beside it fails', async () => {
    discord = await createFakeDiscord();
    slack = await createFakeSlack();
    slack.fail('auth.test', { error: 'account_inactive' });
    const desk = discord;
    const { output } = run({
      ...desk.settings,
      SLACK_BOT_TOKEN: 'xoxb-1-secret',
      SLACK_APP_TOKEN: 'xapp-1-secret',
      SLACK_API_URL: slack.apiUrl,
    });
    await vi.waitFor(() => expect(output.text).toContain('error: Slack'), WAIT);
    await vi.waitFor(() => expect(output.text).toContain('Discord: connected'), WAIT);
    desk.gateway.dispatch('MESSAGE_CREATE', aMessage(`${MENTION} Who is Gustavo Petro?`));
    await vi.waitFor(() => expect(desk.posted()).toHaveLength(1), WAIT);
    expect(output.code).toBe(null);
  });
});
