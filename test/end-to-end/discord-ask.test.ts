import { afterEach, describe, expect, it } from 'vitest';
import { componentsOf, textOf } from '../platforms/discord/fake/limits.ts';
import {
  aCheck,
  aCommand,
  aDirectMessage,
  aMessage,
  anAutocomplete,
  aReply,
  MENTION,
} from '../platforms/discord/fake/payloads.ts';
import { ID, userOf } from '../platforms/discord/fake/people.ts';
import { type Running, startWithDiscord } from '../platforms/discord/fake/start.ts';
import { createStory } from '../platforms/story.ts';

const EPHEMERAL = 64;

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

/** What the bot answered to an interaction: the kind of answer and its message. */
const answersTo = ({ discord }: Running) =>
  discord.rest.of(/POST \/interactions/).map(({ body }) => ({
    type: body['type'],
    data: (body['data'] ?? {}) as { flags?: number; choices?: { name: string }[] },
  }));

describe('asking in a channel', () => {
  it('replies to the message of a mention, with the excerpt and its citation, and alerts nobody', async () => {
    const desk = await start();
    const message = aMessage(`${MENTION} When did the strike end?`);
    desk.say(message);
    const reply = await desk.reply();
    expect(textOf(reply)).toContain('> The dockers went back to work on Monday, the union said\\.'.replace('\\.', '.'));
    expect(textOf(reply)).toContain('-# Harbour strike ends · paragraph 5 · publisher and date not given');
    const [post] = desk.discord.rest.of(/POST .*messages/);
    expect(post?.body['message_reference']).toMatchObject({ message_id: message.id, fail_if_not_exists: false });
  });

  it('answers a mention of its role', async () => {
    const desk = await start();
    desk.say(aMessage(`<@&${ID.botRole}> When did the strike end?`));
    expect(textOf(await desk.reply())).toContain('The dockers');
  });

  it('goes on when somebody replies to its answer, with the earlier questions, also after a restart', async () => {
    const { answerer, asked } = createStory();
    const desk = await start({ answerer });
    desk.say(aMessage(`${MENTION} When did the strike end?`));
    const first = await desk.reply(1);
    desk.say(aReply('and why?', first));
    const second = await desk.reply(2);
    desk.say(aReply('and where?', second));
    await desk.reply(3);
    expect(asked.at(-1)).toMatchObject({ context: ['When did the strike end?', 'and why?'] });
    await desk.stop();
    const again = await start({ answerer });
    again.say(aReply('who says so?', second));
    await again.reply(1);
    expect(asked.at(-1)).toMatchObject({ context: ['When did the strike end?', 'and why?'] });
  });

  it('goes on in a thread without a mention, and keeps out of talk among people', async () => {
    const { answerer, asked } = createStory();
    const desk = await start({ answerer });
    const inThread = (text: string, changes = {}) => aMessage(text, { channel_id: ID.thread, ...changes });
    desk.say(inThread('When does it rain?'));
    desk.say(inThread(`${MENTION} When did the strike end?`));
    await desk.reply(1);
    desk.say(inThread('ok, thanks'));
    desk.say(inThread('When was this?', { mentions: [userOf(ID.other)] }));
    desk.say(inThread('and why?'));
    await desk.reply(2);
    expect(asked.map(({ text }) => text)).toEqual(['When did the strike end?', 'and why?']);
    expect(asked.at(-1)).toMatchObject({ context: ['When did the strike end?'] });
  });

  it('says how to ask on where it may not read messages', async () => {
    const desk = await start({ reads: false });
    desk.say(aMessage(`${MENTION} When did the strike end?`));
    const answer = await desk.reply(1);
    expect(textOf(answer)).toContain('reply to this with the mention switched on');
    desk.say(aReply('', answer));
    expect(textOf(await desk.reply(2))).toContain('I am given only messages that mention me');
  });

  it('answers plain questions in chosen channels, only when confident', async () => {
    const desk = await start({ settings: { DISCORD_LISTEN_CHANNELS: ID.listening } });
    const there = (text: string) => aMessage(text, { channel_id: ID.listening });
    desk.say(there('unsure when it was?'));
    desk.say(there('nice day'));
    desk.say(aMessage('When did the strike end?'));
    desk.say(there('When did the strike end?'));
    expect((await desk.reply(1)).channel_id).toBe(ID.listening);
    expect(desk.discord.posted()).toHaveLength(1);
  });

  it('says what to switch on when it is to listen and may not', async () => {
    const desk = await start({ reads: false, settings: { DISCORD_LISTEN_CHANNELS: ID.listening } });
    expect(desk.lines.join('\n')).toContain('Message Content intent');
  });

  it('answers only in allowed channels and their threads, and says so directly', async () => {
    const desk = await start({ settings: { DISCORD_ALLOWED_CHANNELS: ID.channel } });
    desk.say(aMessage(`${MENTION} When did the strike end?`, { channel_id: ID.listening }));
    const told = await desk.reply(1);
    expect([told.channel_id, textOf(told)]).toEqual([
      ID.direct,
      expect.stringContaining('do not answer in this channel'),
    ]);
    desk.say(aMessage(`${MENTION} When did the strike end?`, { channel_id: ID.thread }));
    expect((await desk.reply(2)).channel_id).toBe(ID.thread);
  });

  it('answers a direct message', async () => {
    const desk = await start();
    desk.say(aDirectMessage('When did the strike end?'));
    expect((await desk.reply(1)).channel_id).toBe(ID.direct);
  });

  it('answers a bare mention with help', async () => {
    const desk = await start();
    desk.say(aMessage(MENTION));
    expect(textOf(await desk.reply(1))).toContain('Mention me in a channel or thread');
  });

  it('never answers itself, other bots, webhooks or system messages', async () => {
    const desk = await start();
    const text = `${MENTION} When did the strike end?`;
    desk.say(aMessage(text, { author: userOf(ID.bot) }));
    desk.say(aMessage(text, { author: userOf(ID.other, { bot: true }) }));
    desk.say(aMessage(text, { webhook_id: '1' }));
    desk.say(aMessage(text, { type: 7 }));
    desk.say(aMessage('@everyone When did the strike end?', { mention_everyone: true }));
    desk.say(aMessage(text));
    await desk.reply(1);
    expect(desk.discord.posted()).toHaveLength(1);
  });

  it('writes plain text where embeds are not permitted', async () => {
    const desk = await start();
    desk.say(aMessage(`${MENTION} Who accused whom?`, { channel_id: ID.bare }));
    const reply = await desk.reply(1);
    expect(reply.content).toContain('> **Minister Vance** accused');
    expect(reply.content.split('\n')[0]).toContain('Open the message to read each excerpt in full');
  });

  it('says “slow down” by a sign on a message, and privately to a command', async () => {
    const desk = await start({ settings: { RATE_LIMIT_PER_MINUTE: '1' } });
    desk.say(aMessage(`${MENTION} When did the strike end?`));
    await desk.reply(1);
    desk.say(aMessage(`${MENTION} When did the strike end?`));
    await desk.until(() => desk.discord.rest.of(/PUT .*reactions/).length === 1);
    desk.interact(aCommand('ask', { question: 'When did the strike end?', private: false }));
    expect(textOf(await desk.reply(2))).toContain('Too many questions');
    expect(answersTo(desk)[0]?.data.flags).toBe(EPHEMERAL + (1 << 15));
  });
});

describe('commands', () => {
  it.each([
    ['ask', { question: 'When did the strike end?' }, 'The dockers'],
    ['verify', { quote: '“went back to work”' }, '“went back to work”: found word for word'],
    ['timeline', { about: 'strike' }, '**February 2026**'],
    ['sources', {}, 'I answer from 1 source'],
    ['help', {}, 'For example'],
  ] as const)('answers /dispute %s for the eyes of one person', async (name, options, expected) => {
    const desk = await start();
    desk.interact(aCommand(name, options));
    expect(textOf(await desk.reply())).toContain(expected);
    expect(answersTo(desk)).toMatchObject([{ type: 4, data: { flags: EPHEMERAL + (1 << 15) } }]);
  });

  it('answers for everyone when the person wants it', async () => {
    const desk = await start();
    desk.interact(aCommand('ask', { question: 'When did the strike end?', private: false }));
    const reply = await desk.reply();
    expect(reply.flags & EPHEMERAL).toBe(0);
    expect(textOf(reply)).toContain('-# Question: When did the strike end?');
    expect(componentsOf(reply).map(({ label }) => label)).not.toContain('Share');
  });

  it('speaks the language of the person', async () => {
    const desk = await start();
    desk.interact(aCommand('sources', {}, { locale: 'es-419' }));
    expect(textOf(await desk.reply())).toContain('Respondo');
    desk.interact(aCommand('ask', { question: '¿Cuánto costó?' }));
    expect(textOf(await desk.reply(2))).toContain('Las fuentes no dan');
  });

  it('offers questions that the sources answer, by what is typed', async () => {
    const examples = ['Who is Ana Ruiz?', 'What did Ana Ruiz say?', 'When did the strike end?'];
    const desk = await start({ answerer: createStory({ examples: () => examples }).answerer });
    desk.interact(anAutocomplete('what did rui'));
    desk.interact(anAutocomplete(''));
    await desk.until(() => answersTo(desk).length === 2);
    const choices = answersTo(desk).map(({ data }) => data.choices?.map(({ name }) => name));
    expect(choices).toEqual([['What did Ana Ruiz say?'], examples]);
  });

  it('checks the quotations and claims of a message, privately', async () => {
    const desk = await start();
    desk.interact(aCheck('She said “went back to work” yesterday, and **nobody** at all was there to see it.'));
    const reply = await desk.reply();
    expect(textOf(reply)).toContain('found word for word');
    expect(textOf(reply)).toContain('and nobody at all');
    expect(reply.flags & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('registers its commands once, and again only when they changed', async () => {
    const desk = await start();
    expect(desk.discord.rest.of(/PUT .*commands/)).toHaveLength(1);
    const kept = desk.discord.rest.rest.commands;
    await desk.stop();
    const same = await start({ before: ({ rest }) => (rest.rest.commands = kept) });
    expect(same.discord.rest.of(/PUT .*commands/)).toHaveLength(0);
    await same.stop();
    const older = kept.slice(1);
    const changed = await start({ before: ({ rest }) => (rest.rest.commands = older) });
    expect(changed.discord.rest.of(/PUT .*commands/)).toHaveLength(1);
  });
});
