import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tokenOf } from '../platforms/slack/fake/fake-slack.ts';
import { type Running, startWithSlack } from '../platforms/slack/fake/start.ts';
import { createStory } from '../platforms/story.ts';
import { aFile } from '../stores/stores-in-files.ts';

const WAIT = { timeout: 3_000, interval: 5 };
const QUESTION = 'When did the strike end?';
const KEY = 'a key that is made up for this test alone';

let running: Running | null = null;

const start = async (settings: Record<string, string> = {}) => {
  running = await startWithSlack({
    mode: 'http',
    answerer: createStory().answerer,
    settings: {
      SLACK_BOT_TOKEN: '',
      SLACK_CLIENT_ID: '123.456',
      SLACK_CLIENT_SECRET: 'invented0client0secret',
      SLACK_STATE_SECRET: 'a state secret invented for this test',
      DESK_KEY: KEY,
      ...settings,
    },
  });
  return running;
};

const stop = async (): Promise<void> => {
  const violations = running?.slack.violations ?? [];
  await running?.stop();
  running = null;
  expect(violations).toEqual([]);
};

afterEach(stop);

const json = (value: unknown): string => JSON.stringify(value);

/** What somebody's browser does: the page with the button, Slack's page, and back with a code. */
const install = async (desk: Running, code: string, changes: { readonly state?: string } = {}) => {
  const page = await fetch(desk.address().replace('/slack/events', '/slack/install'));
  const link = (await page.text()).match(/href="([^"]+oauth[^"]+)"/)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const asked = new URL(link);
  const back = new URL(desk.address().replace('/slack/events', '/slack/oauth_redirect'));
  back.searchParams.set('code', code);
  back.searchParams.set('state', changes.state ?? asked.searchParams.get('state') ?? '');
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { status } = await fetch(back, { headers: { cookie } });
  return { status, asked };
};

/** An event of a workspace. */
const send = (desk: Running, team: string, event: object, changes: object = {}): Promise<number> =>
  desk.transport.send('events_api', {
    ...desk.payloads.eventOf(event),
    team_id: team,
    authorizations: [{ enterprise_id: null, team_id: team, user_id: `UBOT${team}`, is_bot: true }],
    ...changes,
  });

const mention = (desk: Running, team: string, question = QUESTION): Promise<number> =>
  send(desk, team, desk.payloads.mention('', { text: `<@UBOT${team}> ${question}` }));

const tokensOf = (desk: Running, method: string): string[] =>
  desk.slack.calls.filter((call) => call.method === method).map(({ token }) => token);

const seconds = (): number => Math.floor(Date.now() / 1000);

describe('several workspaces in Slack', () => {
  it('are asked for the scopes of the manifest, and each is answered with its own token', async () => {
    const desk = await start();
    const { status, asked } = await install(desk, 'T21');
    expect(status).toBe(200);
    expect(asked.searchParams.get('client_id')).toBe('123.456');
    expect(asked.searchParams.get('scope')).toContain('app_mentions:read,channels:history,chat:write');
    expect((await install(desk, 'T22')).status).toBe(200);
    await mention(desk, 'T21');
    await vi.waitFor(() => expect(desk.slack.of('chat.postMessage')).toHaveLength(1), WAIT);
    await mention(desk, 'T22');
    await vi.waitFor(() => expect(desk.slack.of('chat.postMessage')).toHaveLength(2), WAIT);
    expect(tokensOf(desk, 'chat.postMessage')).toEqual([tokenOf('T21'), tokenOf('T22')]);
  });

  it('keep deliveries, limits and the bot’s own words apart', async () => {
    const desk = await start({ RATE_LIMIT_PER_MINUTE: '1' });
    await install(desk, 'T21');
    await install(desk, 'T22');
    await send(desk, 'T21', desk.payloads.directMessage(QUESTION, { user: 'UBOTT21' }));
    const sameEverywhere = desk.payloads.directMessage(QUESTION);
    await send(desk, 'T21', sameEverywhere);
    await send(desk, 'T22', sameEverywhere);
    await vi.waitFor(() => expect(desk.slack.of('chat.postMessage')).toHaveLength(2), WAIT);
    expect(json(desk.slack.of('chat.postMessage'))).not.toContain('Too many questions');
    expect(tokensOf(desk, 'chat.postMessage').toSorted()).toEqual([tokenOf('T21'), tokenOf('T22')]);
    await send(desk, 'T22', desk.payloads.directMessage(QUESTION));
    await vi.waitFor(() => expect(json(desk.slack.of('chat.postMessage'))).toContain('Too many questions'), WAIT);
    expect(desk.slack.of('chat.postMessage')).toHaveLength(3);
  });

  it('are still installed after a restart, and their tokens are nowhere to be read', async () => {
    const file = aFile();
    const first = await start({ DATABASE_URL: `file:${file}` });
    await install(first, 'T21');
    await stop();
    expect(readFileSync(file).includes(tokenOf('T21'))).toBe(false);
    const second = await start({ DATABASE_URL: `file:${file}` });
    expect(second.lines).toContain('Slack: I am in workspace T21');
    await mention(second, 'T21');
    await vi.waitFor(() => expect(tokensOf(second, 'chat.postMessage')).toEqual([tokenOf('T21')]), WAIT);
    expect(second.lines.join()).not.toContain(tokenOf('T21'));
  });

  it('that were sealed with another key are named, with the remedy', async () => {
    const file = aFile();
    await install(await start({ DATABASE_URL: `file:${file}` }), 'T21');
    await stop();
    const desk = await start({ DATABASE_URL: `file:${file}`, DESK_KEY: 'another key that is made up for this test' });
    expect(desk.lines.join('\n')).toMatch(/workspace T21 cannot be read: DESK_KEY is another one; install the app/);
    await install(desk, 'T21');
    await mention(desk, 'T21');
    await vi.waitFor(() => expect(desk.slack.of('chat.postMessage')).toHaveLength(1), WAIT);
  });

  it.each([
    ['app_uninstalled', {}],
    ['tokens_revoked', { tokens: { bot: ['UBOTT21'] } }],
  ])('are forgotten on %s, the others not', async (type, more) => {
    const desk = await start();
    await install(desk, 'T21');
    await install(desk, 'T22');
    await send(desk, 'T21', { type, ...more }, { event_time: seconds() });
    await vi.waitFor(() => expect(desk.lines.join('\n')).toContain('T21 removed the app'), WAIT);
    expect(await mention(desk, 'T21')).toBe(200);
    await mention(desk, 'T22');
    await vi.waitFor(() => expect(tokensOf(desk, 'chat.postMessage')).toEqual([tokenOf('T22')]), WAIT);
    expect(desk.lines.join('\n')).toContain('the app is not installed in workspace T21');
  });

  it('stay when a person’s token is revoked, or when the word of an earlier removal comes late', async () => {
    const desk = await start();
    await install(desk, 'T21');
    await send(desk, 'T21', { type: 'tokens_revoked', tokens: { oauth: ['UANN'] } }, { event_time: seconds() });
    await send(desk, 'T21', { type: 'app_uninstalled' }, { event_time: seconds() - 60 });
    await mention(desk, 'T21');
    await vi.waitFor(() => expect(desk.slack.of('chat.postMessage')).toHaveLength(1), WAIT);
    expect(desk.lines.join('\n')).not.toContain('removed the app');
  });

  it.each(['org', 'rotating'])('are not installed when the desk could not serve them (%s)', async (code) => {
    const desk = await start();
    expect((await install(desk, code)).status).toBe(500);
    expect(desk.lines.join('\n')).toMatch(
      /for a whole organisation: install it in each|token rotation is on: turn it off/,
    );
  });

  it('are not installed by a link that somebody else made', async () => {
    const desk = await start();
    expect((await install(desk, 'T21', { state: 'forged' })).status).toBe(400);
    expect(desk.slack.of('oauth.v2.access')).toEqual([]);
  });
});

/** Asks in a workspace and chooses something in the menu under the answer. */
const askAndChoose = async (desk: Running, team: string, value: string): Promise<void> => {
  await mention(desk, team);
  await vi.waitFor(() => expect(desk.slack.of('chat.postMessage')).toHaveLength(1), WAIT);
  const blocks = desk.slack.of('chat.postMessage')[0]?.['blocks'] as { type: string; block_id: string }[];
  const option = { text: { type: 'plain_text', text: value }, value };
  const choice = { type: 'static_select', action_id: 'menu', selected_option: option };
  const block_id = blocks.find(({ type }) => type === 'actions')?.block_id;
  const press = desk.payloads.press({ ...choice, block_id }, { ts: desk.slack.newest(), isPrivate: false, team });
  await desk.interact({ ...press, team: { id: team, domain: 'other' } });
};

const EDITORS = { EDITORS_CHANNEL: 'C70', SLACK_EDITORS: 'UEVE', SLACK_EDITORS_TEAM: 'T21' };

describe('editors of several workspaces in Slack', () => {
  it('get what is handed over in any of them, and their reply goes back there', async () => {
    const desk = await start(EDITORS);
    await install(desk, 'T21');
    await install(desk, 'T22');
    await askAndChoose(desk, 'T22', 'desk');
    await vi.waitFor(() => expect(desk.slack.of('chat.postMessage')).toHaveLength(2), WAIT);
    expect(desk.slack.of('chat.postMessage')[1]).toMatchObject({ channel: 'C70' });
    const thread = desk.slack.newest();
    await vi.waitFor(() => expect(json(desk.slack.of('response_url'))).toContain('is with the desk'), WAIT);

    const reply = { channel: 'C70', thread_ts: thread, user: 'UEVE' };
    await send(desk, 'T22', desk.payloads.message('From a channel of the same name elsewhere', reply));
    await send(desk, 'T21', desk.payloads.message('It ended on Monday', reply));
    await vi.waitFor(() => expect(json(desk.slack.of('chat.postMessage'))).toContain('It ended on Monday'), WAIT);
    expect(desk.slack.of('chat.postMessage').at(-1)).toMatchObject({ channel: 'C1' });
    expect(json(desk.slack.of('chat.postMessage'))).not.toContain('of the same name');
    expect(tokensOf(desk, 'chat.postMessage').slice(0, 2)).toEqual([tokenOf('T22'), tokenOf('T21')]);
    expect(tokensOf(desk, 'chat.postMessage').at(-1)).toBe(tokenOf('T22'));
    expect(tokensOf(desk, 'chat.getPermalink')).toEqual([tokenOf('T22')]);
  });

  it('are told apart from people of the same id elsewhere', async () => {
    const desk = await start(EDITORS);
    await install(desk, 'T21');
    await install(desk, 'T22');
    await desk.command('gaps', { user_id: 'UEVE', team_id: 'T22' });
    await vi.waitFor(() => expect(json(desk.slack.of('response_url'))).toContain('for the editors of this desk'), WAIT);
    await desk.command('gaps', { user_id: 'UEVE', team_id: 'T21' });
    await vi.waitFor(() => expect(json(desk.slack.of('response_url').at(-1))).toContain('No question'), WAIT);
  });

  it('are missed, and the person is told so, while the app is not installed where they are', async () => {
    const desk = await start(EDITORS);
    await install(desk, 'T22');
    await askAndChoose(desk, 'T22', 'desk');
    await vi.waitFor(() => expect(json(desk.slack.of('response_url'))).toContain('could not be reached'), WAIT);
    expect(desk.lines.join('\n')).toContain('the app is not installed in workspace T21');
  });
});
