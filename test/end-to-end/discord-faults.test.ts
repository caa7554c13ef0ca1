import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { textOf } from '../platforms/discord/fake/limits.ts';
import { aCommand, aMessage, aPress, MENTION } from '../platforms/discord/fake/payloads.ts';
import { guildCreate, ID } from '../platforms/discord/fake/people.ts';
import { idOf, type Running, startWithDiscord } from '../platforms/discord/fake/start.ts';
import { anAnswer, anExcerpt } from '../platforms/fake-answerer.ts';
import { createStory } from '../platforms/story.ts';

const QUESTION = `${MENTION} When did the strike end?`;
const EXCERPT = 'The dockers went back to work';
const POST = /POST \/channels/;

let running: Running | null = null;

const start = async (options: Parameters<typeof startWithDiscord>[0] = {}): Promise<Running> => {
  running = await startWithDiscord(options);
  return running;
};

afterEach(async () => {
  const { discord } = running ?? {};
  await running?.stop();
  running = null;
  expect(discord?.violations ?? []).toEqual([]);
});

const linesOf = ({ lines }: Running): string => lines.join('\n');

describe('a reply that Discord does not take at once', () => {
  it('is posted once when Discord takes it and fails to say so', async () => {
    const desk = await start();
    desk.discord.rest.fail(POST, { status: 500, after: true }, 2);
    desk.say(aMessage(QUESTION));
    await desk.until(() => desk.discord.rest.of(POST).length === 3);
    expect(desk.discord.posted()).toHaveLength(1);
  });

  it('is posted after a limit of the rate', async () => {
    const desk = await start();
    desk.discord.rest.fail(POST, { status: 429, retryAfter: 0.05 });
    desk.say(aMessage(QUESTION));
    expect(textOf(await desk.reply(1))).toContain(EXCERPT);
  });

  it('is told about directly where the bot may not post', async () => {
    const desk = await start();
    desk.discord.rest.fail(POST, { status: 403, code: 50013 });
    desk.say(aMessage(QUESTION));
    const told = await desk.reply(1);
    expect([told.channel_id, textOf(told)]).toEqual([ID.direct, expect.stringContaining('not allowed to post')]);
  });

  it('leaves a sign where the channel is closed and the person takes no direct messages', async () => {
    const desk = await start();
    desk.discord.rest.fail(POST, { status: 404, code: 10003 });
    desk.discord.rest.fail(/POST \/users/, { status: 403, code: 50007 });
    desk.say(aMessage(QUESTION));
    await desk.until(() => desk.discord.rest.of(/PUT .*reactions/).length === 1);
    expect(desk.discord.posted()).toEqual([]);
  });

  it('is posted as no reply where the bot may not read what was said before', async () => {
    const desk = await start();
    desk.discord.rest.fail(POST, { status: 400, code: 160002 });
    desk.say(aMessage(QUESTION));
    expect(textOf(await desk.reply(1))).toContain(EXCERPT);
    expect(desk.discord.rest.of(POST)[1]?.body['message_reference']).toBe(undefined);
  });

  it('is posted without its question when that was deleted', async () => {
    const desk = await start();
    desk.say(aMessage(QUESTION));
    await desk.reply(1);
    expect(desk.discord.rest.of(POST)[0]?.body['message_reference']).toMatchObject({ fail_if_not_exists: false });
  });

  it('is given once to a command when Discord takes it and fails to say so', async () => {
    const desk = await start();
    desk.discord.rest.fail(/POST \/interactions/, { status: 500, after: true });
    desk.interact(aCommand('ask', { question: 'When did the strike end?' }));
    await desk.until(() => desk.discord.rest.of(/POST \/interactions/).length === 2);
    desk.say(aMessage(QUESTION));
    await desk.reply(2);
    expect(desk.discord.posted()).toHaveLength(2);
  });

  it('is told about directly when a command is answered too late', async () => {
    const desk = await start();
    desk.discord.rest.fail(/POST \/interactions/, { status: 404, code: 10062 }, 2);
    desk.interact(aCommand('ask', { question: 'When did the strike end?' }));
    const told = await desk.reply(1);
    expect([told.channel_id, textOf(told)]).toEqual([ID.direct, expect.stringContaining('too late')]);
  });

  it('is put off, and then given, when Discord is slow', async () => {
    const desk = await start();
    desk.discord.rest.fail(/POST \/interactions/, { status: 429, retryAfter: 0.3 });
    desk.interact(aCommand('help'));
    desk.interact(aCommand('ask', { question: 'When did the strike end?' }));
    await desk.until(() => desk.discord.says().some((text) => text.includes(EXCERPT)));
    expect(desk.discord.says().filter((text) => text.includes(EXCERPT))).toHaveLength(1);
  });

  it('says so when the answer fails, to a mention and to a command', async () => {
    const desk = await start();
    desk.say(aMessage(`${MENTION} is it broken?`));
    await desk.reply(1);
    desk.interact(aCommand('ask', { question: 'is it broken?' }));
    await desk.reply(2);
    for (const said of desk.discord.says()) expect(said).toContain('Something went wrong on my side');
  });

  it('says so when a button fails', async () => {
    const desk = await start();
    desk.interact(aCommand('ask', { question: 'When did the strike end?' }));
    const answer = await desk.reply(1);
    const context = () => {
      throw new Error('the core is broken');
    };
    desk.replace(createStory({ context }).answerer);
    desk.interact(aPress(answer, idOf(answer, 'context')));
    expect(textOf(await desk.reply(2))).toContain('Something went wrong');
  });

  it('holds an excerpt that no message can hold as a file', async () => {
    const text = `${'A very long sentence of a source goes on. '.repeat(110)}End.`;
    const excerpts = [anExcerpt({ start: 9000, end: 9010 }), anExcerpt({ text, end: text.length })];
    const desk = await start({ answerer: createStory({ answer: () => anAnswer({ excerpts }) }).answerer });
    desk.say(aMessage(QUESTION));
    await desk.reply(1);
    expect(desk.discord.says()[0]).toContain('They are in the file, word for word');
    expect(desk.discord.rest.files[0]).toContain(text);
  });
});

describe('events', () => {
  it('are answered once when they come twice', async () => {
    const desk = await start();
    const message = aMessage(QUESTION);
    const command = aCommand('help');
    for (const _ of [1, 2]) {
      desk.say(message);
      desk.interact(command);
    }
    desk.say(aMessage(`${MENTION} How many were there?`));
    await desk.until(() => desk.discord.says().some((text) => text.includes('Fact number 1')));
    expect(desk.discord.posted()).toHaveLength(3);
  });
});

describe('many questions at once', () => {
  it('are each answered once, also those asked while the connection drops', async () => {
    const desk = await start({ settings: { RATE_LIMIT_PER_MINUTE: '0' } });
    const channels = [ID.channel, ID.listening, ID.editors, ID.bare, ID.thread];
    const questions = Array.from({ length: 200 }, (_, at) => aMessage(QUESTION, { channel_id: channels[at % 5] }));
    for (const question of questions.slice(0, 100)) desk.say(question);
    desk.discord.gateway.drop();
    for (const question of questions.slice(100)) desk.discord.gateway.miss('MESSAGE_CREATE', question);
    await desk.reply(200);
    const answered = desk.discord.rest.of(POST).map(({ body }) => JSON.stringify(body['message_reference']));
    expect(new Set(answered).size).toBe(200);
    expect(desk.discord.posted()).toHaveLength(200);
  });
});

describe('the end', () => {
  it('waits for answers under way, and then hangs up', async () => {
    const desk = await start();
    desk.discord.rest.fail(POST, { status: 429, retryAfter: 0.2 });
    desk.say(aMessage(QUESTION));
    await desk.until(() => desk.discord.rest.of(POST).length === 1);
    await desk.desk.stop();
    expect(desk.discord.says().join()).toContain(EXCERPT);
    await desk.until(() => desk.discord.gateway.state.socket?.readyState === WebSocket.CLOSED);
  });
});

describe('the connection', () => {
  it.each(['reconnect', 'drop'] as const)('is resumed with what was missed after a %s', async (fault) => {
    const desk = await start();
    desk.discord.gateway.miss('MESSAGE_CREATE', aMessage(QUESTION));
    desk.discord.gateway[fault]();
    expect(textOf(await desk.reply(1))).toContain(EXCERPT);
    expect([desk.discord.gateway.count('identify'), desk.discord.gateway.count('resume')]).toEqual([1, 1]);
  });

  it('is opened afresh after an invalid session', async () => {
    const desk = await start();
    desk.discord.gateway.invalidate();
    // Discord allows one identification in five seconds.
    await vi.waitFor(() => expect(desk.discord.gateway.count('identify')).toBe(2), { timeout: 15_000 });
    desk.say(aMessage(QUESTION));
    expect(textOf(await desk.reply(1))).toContain(EXCERPT);
  });

  it('is opened again when nobody answers its beats', async () => {
    const desk = await start({ heartbeatMs: 60 });
    desk.discord.gateway.state.answersBeats = false;
    await desk.until(() => desk.discord.gateway.count('resume') === 1);
    desk.discord.gateway.state.answersBeats = true;
    desk.say(aMessage(QUESTION));
    expect(textOf(await desk.reply(1))).toContain(EXCERPT);
  });

  it.each([
    [4004, 'reset the token'],
    [4014, 'switch it on in the Developer Portal'],
  ])('is given up when Discord closes it with %d at the start, with the remedy', async (code, remedy) => {
    const desk = await start({ ready: false, before: ({ gateway }) => (gateway.state.refuseWith = code) });
    await desk.desk.allLost;
    expect(linesOf(desk)).toContain(`error: Discord: Discord refuses`);
    expect(linesOf(desk)).toContain(remedy);
  });

  it('is given up when Discord closes it for good later', async () => {
    const desk = await start();
    desk.discord.gateway.close(4004);
    await desk.desk.allLost;
    expect(linesOf(desk)).toContain('reset the token');
  });

  it('is given up when the token is refused, at the start or later', async () => {
    const refused = { status: 401, code: 0 };
    const desk = await start({ ready: false, before: ({ rest }) => rest.fail(/@me/, refused) });
    await desk.desk.allLost;
    expect(linesOf(desk)).toContain('reset the token');
    await desk.stop();
    const later = await start();
    later.discord.rest.fail(POST, refused);
    later.say(aMessage(QUESTION));
    await later.desk.allLost;
    expect(linesOf(later)).toContain('reset the token');
  });

  it('waits for Discord to come back', async () => {
    const desk = await start({ before: ({ rest }) => rest.fail(/@me/, { status: 503 }, 9) });
    expect(linesOf(desk)).toContain('trying again');
    desk.say(aMessage(QUESTION));
    expect(textOf(await desk.reply(1))).toContain(EXCERPT);
  });

  it('prints the invitation, and what a server does not permit', async () => {
    const bare = guildCreate({ roles: guildCreate().roles.map((role) => ({ ...role, permissions: '1024' })) });
    const desk = await start({ before: ({ gateway }) => (gateway.state.guild = bare) });
    expect(linesOf(desk)).toContain(`https://discord.com/oauth2/authorize?client_id=${ID.application}`);
    expect(linesOf(desk)).toMatch(/server “Newsroom” the bot lacks .*SendMessages/);
  });

  it('goes on without commands that cannot be registered', async () => {
    const desk = await start({ before: ({ rest }) => rest.fail(/PUT .*commands/, { status: 400, code: 50035 }) });
    expect(linesOf(desk)).toContain('the commands could not be registered');
    desk.say(aMessage(QUESTION));
    expect(textOf(await desk.reply(1))).toContain(EXCERPT);
  });
});
