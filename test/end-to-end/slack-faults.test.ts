import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FakeSlack, Fault } from '../platforms/slack/fake/fake-slack.ts';
import { type Mode, type Running, startWithSlack } from '../platforms/slack/fake/start.ts';
import { sign } from '../platforms/slack/fake/transport.ts';
import { createStory } from '../platforms/story.ts';

const MODES: readonly Mode[] = ['http', 'socket'];
const WAIT = { timeout: 8_000, interval: 5 };
const LONG_WAIT = { timeout: 50_000, interval: 20 };

let running: Running | null = null;

const start = async (mode: Mode, before?: (slack: FakeSlack) => void, ready = true, requestMs?: number) => {
  const story = createStory();
  const options = { mode, answerer: story.answerer, ready, ...(before && { before }), ...(requestMs && { requestMs }) };
  running = await startWithSlack(options);
  return { ...running, asked: story.asked };
};

afterEach(async () => {
  const violations = running?.slack.violations ?? [];
  await running?.stop();
  running = null;
  expect(violations).toEqual([]);
});

const json = (value: unknown): string => JSON.stringify(value);

const count = async (desk: Pick<Running, 'slack'>, method: string, wanted: number) => {
  await vi.waitFor(() => expect(desk.slack.of(method)).toHaveLength(wanted), WAIT);
  return desk.slack.of(method);
};

const server: Fault = { status: 500 };

describe.each(MODES)('Slack’s faults over %s', (mode) => {
  it('answers a delivery once, however often and late it is repeated', async () => {
    const desk = await start(mode);
    const mention = desk.payloads.mention('When did it end?');
    await Promise.all([1, 2, 3].map((retry) => desk.event(mention, { 'x-slack-retry-num': String(retry) })));
    await desk.event(mention);
    const command = desk.payloads.command('When did it end?');
    await desk.transport.send('slash_commands', command);
    await desk.transport.send('slash_commands', command);
    await desk.event(desk.payloads.directMessage('When?'));
    await count(desk, 'chat.postMessage', 2);
    await count(desk, 'response_url', 1);
    expect(desk.asked).toHaveLength(3);
  });

  it('gives 1,000 shuffled deliveries of 200 questions 200 answers', async () => {
    const desk = await start(mode, undefined, true, 60_000);
    const mentions = Array.from({ length: 200 }, (_, at) =>
      desk.payloads.mention(`When did it end, ${at}?`, { user: `U${at}`, channel: `C${at % 20}` }),
    );
    const deliveries = Array.from({ length: 1000 }, (_, at) => mentions[(at * 7919) % 200]);
    await Promise.all(deliveries.map((mention) => desk.event(mention ?? {})));
    await vi.waitFor(() => expect(desk.slack.of('chat.postMessage').length).toBeGreaterThanOrEqual(200), LONG_WAIT);
    expect(desk.slack.of('chat.postMessage')).toHaveLength(200);
    expect(desk.asked).toHaveLength(200);
  }, 60_000);

  it('waits when Slack limits the rate, and answers once', async () => {
    const desk = await start(mode);
    desk.slack.fail('chat.postMessage', { status: 429, headers: { 'retry-after': '1' } });
    await desk.event(desk.payloads.mention('When did it end?'));
    await count(desk, 'chat.postMessage', 2);
    expect(desk.slack.of('chat.postEphemeral')).toEqual([]);
  });

  it('tries a failed post once more', async () => {
    const desk = await start(mode);
    desk.slack.fail('chat.postMessage', server);
    await desk.event(desk.payloads.mention('When did it end?'));
    await count(desk, 'chat.postMessage', 2);
    expect(desk.slack.of('conversations.replies')).toHaveLength(1);
    expect(desk.slack.of('chat.postEphemeral')).toEqual([]);
  });

  it('does not post twice when the failed post has arrived after all', async () => {
    const desk = await start(mode);
    desk.slack.fail('chat.postMessage', { status: 500, after: 'posting' });
    await desk.event(desk.payloads.mention('When did it end?'));
    await count(desk, 'conversations.replies', 1);
    await desk.event(desk.payloads.directMessage('When?'));
    await count(desk, 'chat.postMessage', 2);
    expect(desk.slack.of('chat.postMessage').map(({ channel }) => channel)).toEqual(['C1', 'D1']);
  });

  it('finds a failed post that has arrived after all among many messages of a thread', async () => {
    const desk = await start(mode);
    const thread = desk.slack.stamp();
    desk.slack.fill('C1', thread, 250);
    desk.slack.fail('chat.postMessage', { status: 500, after: 'posting' });
    await desk.event(desk.payloads.mention('When did it end?', { thread_ts: thread }));
    await count(desk, 'conversations.replies', 1);
    await desk.event(desk.payloads.directMessage('When?'));
    await count(desk, 'chat.postMessage', 2);
    expect(desk.slack.of('chat.postMessage').map(({ channel }) => channel)).toEqual(['C1', 'D1']);
    expect(desk.slack.of('chat.postEphemeral')).toEqual([]);
  });

  it('tells the asker another way when the post fails twice, or hangs', async () => {
    const desk = await start(mode);
    desk.slack.fail('chat.postMessage', server, { hang: true });
    await desk.event(desk.payloads.mention('When did it end?'));
    const [word] = await count(desk, 'chat.postEphemeral', 1);
    expect(word).toMatchObject({ user: 'UANN', channel: 'C1' });
    expect(json(word)).toContain('may not have reached');
  });

  it.each([
    ['channel_not_found', 'is gone or closed to me'],
    ['not_in_channel', 'not allowed to post'],
    ['is_archived', 'is archived'],
  ])('says why in a direct message after %s', async (error, words) => {
    const desk = await start(mode);
    desk.slack.fail('chat.postMessage', { error });
    desk.slack.fail('chat.postEphemeral', { error });
    await desk.event(desk.payloads.mention('When did it end?'));
    const posts = await count(desk, 'chat.postMessage', 2);
    expect(posts[1]).toMatchObject({ channel: 'UANN' });
    expect(json(posts[1])).toContain(words);
  });

  it('answers another private way when the response address has expired', async () => {
    const desk = await start(mode);
    desk.slack.fail('response_url', { status: 404, body: '{"ok":false,"error":"expired_url"}' });
    await desk.command('When did it end?');
    const [word] = await count(desk, 'chat.postEphemeral', 1);
    expect(word).toMatchObject({ user: 'UANN', channel: 'C1' });
    expect(json(word)).toContain('The dockers went back to work');
    expect(desk.slack.of('chat.postMessage')).toEqual([]);
  });

  it('tells the asker when the response address fails twice', async () => {
    const desk = await start(mode);
    desk.slack.fail('response_url', server, server);
    await desk.command('When did it end?');
    expect(json(await count(desk, 'chat.postEphemeral', 1))).toContain('may not have reached');
  });

  it('keeps trying when Slack cannot be reached at the start', async () => {
    const desk = await start(mode, (slack) => slack.fail('auth.test', server, server, { hang: true }));
    await desk.command('When did it end?');
    await count(desk, 'response_url', 1);
  });

  it('says which token to mend, without showing it, and that no platform is left', async () => {
    const desk = await start(mode, (slack) => slack.fail('auth.test', { error: 'invalid_auth' }), false);
    await desk.desk.allLost;
    const said = desk.lines.join('\n');
    expect(said).toContain('Slack refuses SLACK_BOT_TOKEN (invalid_auth): copy the token again');
    expect(said).not.toMatch(/xox|xapp|secret/);
  });

  it('says which scope is missing', async () => {
    const desk = await start(mode, (slack) => slack.grant('commands,chat:write'));
    expect(desk.lines.join('\n')).toContain('lacks app_mentions:read (to hear mentions)');
  });

  it('finishes the answers under way before it stops', async () => {
    const desk = await start(mode);
    desk.slack.fail('response_url', { status: 429, headers: { 'retry-after': '1' } });
    await desk.command('When did it end?');
    await count(desk, 'response_url', 1);
    await desk.desk.stop();
    expect(desk.slack.of('response_url')).toHaveLength(2);
  });
});

describe('Slack’s socket', () => {
  const answersAfter = async (harm: (desk: Running) => void): Promise<void> => {
    const desk = await start('socket');
    harm(desk);
    await vi.waitFor(() => {
      expect(desk.slack.socket.connections()).toBe(2);
      expect(desk.slack.socket.isOpen()).toBe(true);
      expect(desk.lines.filter((line) => line === 'Slack: connected')).toHaveLength(2);
    }, WAIT);
    await desk.command('When did it end?');
    await count(desk, 'response_url', 1);
  };

  it('connects anew when Slack asks for it', () => answersAfter(({ slack }) => slack.socket.refresh()));

  it('connects anew when the connection drops', () => answersAfter(({ slack }) => slack.socket.drop()));

  it('connects anew when Slack falls silent', () => answersAfter(({ slack }) => slack.socket.goMute()));

  it('connects anew though Slack fails for a while', () =>
    answersAfter(({ slack }) => {
      slack.fail('apps.connections.open', server, { hang: true }, { error: 'internal_error' });
      slack.socket.drop();
    }));

  it('gives up with a reason when its token is refused', async () => {
    const desk = await start('socket');
    desk.slack.fail('apps.connections.open', { error: 'invalid_auth' });
    desk.slack.socket.drop();
    await desk.desk.allLost;
    expect(desk.lines.join('\n')).toContain('Slack refuses SLACK_APP_TOKEN (invalid_auth)');
  });

  it('survives messages that make no sense', async () => {
    const desk = await start('socket');
    for (const text of ['{', '[]', '{"type":"surprise"}']) desk.slack.socket.sendRaw(text);
    await desk.event({ type: 'message' });
    await desk.command('When did it end?');
    await count(desk, 'response_url', 1);
  });
});

describe('Slack’s requests', () => {
  it('refuses forged and stale signatures', async () => {
    const desk = await start('http');
    const now = Math.floor(Date.now() / 1000);
    const payload = desk.payloads.eventOf(desk.payloads.mention('When?'));
    const body = JSON.stringify(payload);
    expect(await desk.transport.send('events_api', payload, sign(body, now, 'ffffffffffffffffffffffffffffffff'))).toBe(
      401,
    );
    expect(await desk.transport.send('events_api', payload, sign(body, now - 400))).toBe(401);
    expect(desk.asked).toEqual([]);
  });

  it('does nothing on a replayed request', async () => {
    const desk = await start('http');
    const command = desk.payloads.command('When?');
    const headers = sign(new URLSearchParams(Object.entries(command) as [string, string][]).toString());
    await desk.transport.send('slash_commands', command, headers);
    await count(desk, 'response_url', 1);
    await desk.transport.send('slash_commands', command, headers);
    await desk.command('And then?');
    await count(desk, 'response_url', 2);
    expect(desk.asked).toHaveLength(2);
  });

  it('acknowledges at once though the answer takes longer', async () => {
    const desk = await start('http');
    desk.slack.fail('response_url', { hang: true });
    expect(await desk.command('When did it end?')).toBe(200);
    await count(desk, 'response_url', 2);
  });

  it('says so when its port is taken', async () => {
    const first = await start('http');
    const port = new URL(first.address()).port;
    connect(Number(port), '127.0.0.1').end();
    const second = await startWithSlack({
      mode: 'http',
      answerer: createStory().answerer,
      settings: { PORT: port },
      ready: false,
    });
    await second.desk.allLost;
    expect(second.lines.join('\n')).toMatch(/PORT/);
    await second.stop();
  });
});
