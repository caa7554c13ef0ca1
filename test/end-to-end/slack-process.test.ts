import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { quotesOf } from '../contracts/quotes-of.ts';
import { createFakeSlack, type FakeSlack } from '../platforms/slack/fake/fake-slack.ts';
import { createPayloads } from '../platforms/slack/fake/payloads.ts';

const root = join(import.meta.dirname, '..', '..');
const sources = join(root, 'knowledge', 'sources');
const articles = readdirSync(sources).map((name) => readFileSync(join(sources, name), 'utf8'));
const WAIT = { timeout: 20_000, interval: 20 };

let child: ChildProcess | null = null;
let slack: FakeSlack | null = null;

afterEach(async () => {
  child?.kill('SIGKILL');
  await slack?.stop();
  [child, slack] = [null, null];
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

const TOKENS = { SLACK_BOT_TOKEN: 'xoxb-1-very-secret', SLACK_APP_TOKEN: 'xapp-1-very-secret' };

describe('the program', () => {
  it('answers from the shipped articles and ends cleanly on a signal', async () => {
    slack = await createFakeSlack();
    const desk = slack;
    const { output, started } = run({ ...TOKENS, SLACK_API_URL: desk.apiUrl });
    await vi.waitFor(() => expect(output.text).toContain('Slack: connected'), WAIT);
    await desk.socket.deliver('slash_commands', createPayloads(desk).command('When was Colombia decertified?'));
    await vi.waitFor(() => expect(desk.of('response_url')).toHaveLength(1), WAIT);
    const quotes = quotesOf(desk.of('response_url')[0]?.['blocks']);
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(articles.some((article) => article.includes(quote))).toBe(true);
    started.kill('SIGTERM');
    await vi.waitFor(() => expect(output.code).toBe(0), WAIT);
    expect(desk.violations).toEqual([]);
    expect(output.text).not.toContain('very-secret');
  });

  it('exits with 1 and a reason when its only platform refuses it', async () => {
    slack = await createFakeSlack();
    slack.fail('auth.test', { error: 'account_inactive' });
    const { output } = run({ ...TOKENS, SLACK_API_URL: slack.apiUrl });
    await vi.waitFor(() => expect(output.code).toBe(1), WAIT);
    expect(output.text).toContain('install it again');
  });

  it('says what to set and exits with 2 when nothing is set and there is no terminal', async () => {
    const { output } = run({});
    await vi.waitFor(() => expect(output.code).toBe(2), WAIT);
    expect(output.text).toContain('SLACK_BOT_TOKEN');
    expect(output.text).toContain('.env.example');
  });

  it('names a wrong setting and a folder without sources, and exits with 2', async () => {
    const wrong = run({ SLACK_BOT_TOKEN: 'xoxp-very-secret' });
    await vi.waitFor(() => expect(wrong.output.code).toBe(2), WAIT);
    expect(wrong.output.text).toContain('SLACK_BOT_TOKEN cannot be used');
    expect(wrong.output.text).not.toContain('very-secret');
    const empty = run({ ...TOKENS, KNOWLEDGE_DIR: tmpdir() });
    await vi.waitFor(() => expect(empty.output.code).toBe(2), WAIT);
    expect(empty.output.text).toContain('KNOWLEDGE_DIR');
  });
});
