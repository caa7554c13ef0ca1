import { afterEach, describe, expect, it } from 'vitest';
import { messages } from '../../src/platforms/messages.ts';
import { componentsOf, textOf } from '../platforms/discord/fake/limits.ts';
import type { KeptMessage } from '../platforms/discord/fake/messages.ts';
import { aChoice, aCommand, aMessage, aPress, aReason, aReply, MENTION } from '../platforms/discord/fake/payloads.ts';
import { ID, memberOf } from '../platforms/discord/fake/people.ts';
import { choiceOf, idOf, type Running, startWithDiscord } from '../platforms/discord/fake/start.ts';
import { anAnswer } from '../platforms/fake-answerer.ts';
import { createStory } from '../platforms/story.ts';
import { aFile } from '../stores/stores-in-files.ts';

const EPHEMERAL = 64;
const { thanks } = messages('en').wording.chat;

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

const ask = async (desk: Running, question = 'When did the strike end?'): Promise<KeptMessage> => {
  desk.interact(aCommand('ask', { question }));
  return desk.reply(1);
};

const press = (desk: Running, message: KeptMessage, action: string, changes = {}) =>
  desk.interact(aPress(message, idOf(message, action), changes));

const choose = (desk: Running, message: KeptMessage, choice: string) =>
  desk.interact(aChoice(message, idOf(message, 'menu'), choiceOf(message, choice)));

describe('Share', () => {
  it('shows a private answer to everyone, once, with who shared it and what was asked', async () => {
    const desk = await start();
    const answer = await ask(desk);
    press(desk, answer, 'share');
    const shared = await desk.reply(2);
    expect(shared.flags & EPHEMERAL).toBe(0);
    expect(textOf(shared)).toContain('-# Shared by Person 1\n-# Question: When did the strike end?');
    press(desk, answer, 'share');
    expect(textOf(await desk.reply(3))).toBe('You have shared this already.');
    expect(desk.discord.latest().flags & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('can be taken back by the person who shared, who may share again', async () => {
    const desk = await start();
    const answer = await ask(desk);
    press(desk, answer, 'share');
    const shared = await desk.reply(2);
    press(desk, shared, 'take_back', { member: memberOf(ID.other) });
    expect(textOf(await desk.reply(3))).toBe('Only the person who shared this can take it back.');
    press(desk, shared, 'take_back');
    await desk.until(() => desk.discord.rest.of(/DELETE \/webhooks\/.*@original/).length === 1);
    press(desk, answer, 'share');
    expect(textOf(await desk.reply(4))).toContain('Shared by');
  });
});

describe('Context', () => {
  it('shows the excerpt where it stands, to the person alone, also after a restart', async () => {
    const desk = await start();
    const answer = await ask(desk);
    await desk.stop();
    const again = await start();
    press(again, answer, 'context');
    const shown = await again.reply(1);
    expect(textOf(shown)).toContain('> The paragraph before.');
    expect(textOf(shown)).toContain('> Lead. **The dockers went back to work on Monday, the union said.** Rest.');
    expect(shown.flags & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('refuses text that is no longer served', async () => {
    const desk = await start();
    const answer = await ask(desk);
    desk.replace(createStory({ answer: () => anAnswer({ status: 'not_in_sources', excerpts: [] }) }).answerer);
    for (const action of ['context', 'share']) press(desk, answer, action);
    await desk.reply(3);
    for (const said of desk.discord.says().slice(1)) expect(said).toContain('The sources have changed');
  });

  it('is kind when a button is too old', async () => {
    const desk = await start();
    const answer = await ask(desk);
    desk.interact(aPress({ ...answer, components: [] }, 'context:0:old', { locale: 'es-ES' }));
    expect(textOf(await desk.reply(2))).toContain('demasiado antiguo');
    desk.interact(aPress(answer, 'unheard-of'));
    expect(textOf(await desk.reply(3))).toContain('too old');
  });

  it('works under an answer to a very long question while that is kept', async () => {
    const desk = await start();
    const noise = Array.from({ length: 200 }, (_, at) => ((at * 7919) % 10007).toString(36)).join(' ');
    const answer = await ask(desk, `When did the strike end? ${noise}`);
    press(desk, answer, 'context');
    expect(textOf(await desk.reply(2))).toContain('The paragraph before.');
  });
});

describe('the menu', () => {
  it('shows more excerpts', async () => {
    const desk = await start();
    choose(desk, await ask(desk, 'How many were there?'), 'more');
    const more = textOf(await desk.reply(2));
    expect(more).toContain('Fact number 5');
    expect(more).not.toContain('Fact number 4');
  });

  it('gives citations to copy, both sides together', async () => {
    const desk = await start();
    choose(desk, await ask(desk, 'Who accused whom?'), 'copy');
    const text = textOf(await desk.reply(2));
    expect(text).toContain('```\n“Minister Vance accused');
    expect(text).toContain('The union rejected the charge; *nobody*');
  });

  it('takes a vote, and a reason in a modal', async () => {
    const desk = await start();
    const answer = await ask(desk);
    choose(desk, answer, 'helpful');
    expect(textOf(await desk.reply(2))).toBe(thanks);
    choose(desk, answer, 'not_helpful');
    await desk.until(() => desk.discord.rest.of(/POST \/interactions/).some(({ body }) => body['type'] === 9));
    desk.interact(aReason(answer, 'reason.en', 'It is about something else'));
    expect(textOf(await desk.reply(3))).toBe(thanks);
  });

  it('hands a question to the desk once, with a link to where it was asked', async () => {
    const desk = await start({ settings: { EDITORS_CHANNEL: ID.editors } });
    desk.say(aMessage(`${MENTION} When did the strike end?`));
    const answer = await desk.reply(1);
    choose(desk, answer, 'desk');
    await desk.reply(3);
    const handed = desk.discord.posted().find(({ channel_id: channel }) => channel === ID.editors);
    expect(textOf(handed)).toContain('Person 1 asks the desk');
    expect(textOf(handed)).toContain(`(<https://discord.com/channels/${ID.guild}/${ID.channel}/${answer.id}>)`);
    expect(desk.discord.says()).toContain('This is with the desk.');
    choose(desk, answer, 'desk');
    await desk.reply(4);
    expect(desk.discord.says()).toContain('This is with the desk already.');
  });

  it('carries an editor’s reply back under the answer, and a report of a problem to the editors', async () => {
    const desk = await start({
      settings: { EDITORS_CHANNEL: ID.editors, DESK_KEY: 'a key made up for this test alone' },
    });
    desk.say(aMessage(`${MENTION} When did the strike end?`));
    const answer = await desk.reply(1);
    choose(desk, answer, 'problem');
    await desk.until(() => desk.discord.rest.of(/POST \/interactions/).some(({ body }) => body['type'] === 9));
    expect(desk.discord.posted()).toHaveLength(1);
    desk.interact(aReason(answer, 'problem.en', 'It was @everyone\n**Tuesday**'));
    await desk.reply(3);
    const handed = desk.discord.posted().find(({ channel_id: channel }) => channel === ID.editors);
    if (handed === undefined) throw new Error('nothing was handed over');
    expect(textOf(handed)).toContain('Person 1 reports a problem with this answer');
    expect(textOf(handed)).toContain('In their words: It was \\@everyone \\*\\*Tuesday\\*\\*');
    desk.say(aReply(`${MENTION} It ended on Monday, @everyone`, handed));
    const carried = await desk.reply(4);
    expect(carried.channel_id).toBe(ID.channel);
    expect(textOf(carried)).toContain('The desk, not the sources, on “When did the strike end?”:');
    expect(textOf(carried)).toContain('It ended on Monday');
    expect(carried.message_reference?.message_id).toBe(answer.id);
  });

  it('carries an editor’s reply back after a restart, once, under a public answer without a key too', async () => {
    const settings = { EDITORS_CHANNEL: ID.editors, DATABASE_URL: `file:${aFile()}` };
    const first = await start({ settings });
    first.say(aMessage(`${MENTION} When did the strike end?`));
    const answer = await first.reply(1);
    choose(first, answer, 'desk');
    await first.reply(3);
    const handed = first.discord.posted().find(({ channel_id: channel }) => channel === ID.editors);
    if (handed === undefined) throw new Error('nothing was handed over');
    await first.stop();

    const desk = await start({ settings });
    const reply = aReply('On Monday, at noon', handed);
    desk.say(reply);
    desk.say(reply);
    const carried = await desk.reply(1);
    expect(carried.channel_id).toBe(ID.channel);
    expect(textOf(carried)).toContain('On Monday, at noon');
    desk.say(aMessage(`${MENTION} When did the strike end?`));
    await desk.reply(2);
    expect(desk.discord.says().filter((said) => said.includes('at noon'))).toHaveLength(1);
  });

  it('gives no link to what was asked privately, and says when the desk cannot be reached', async () => {
    const desk = await start({ settings: { EDITORS_CHANNEL: ID.editors } });
    const answer = await ask(desk);
    desk.discord.rest.fail(/POST \/channels/, { status: 403, code: 50013 });
    choose(desk, { ...answer, flags: answer.flags | EPHEMERAL }, 'desk');
    await desk.reply(2);
    expect(textOf(desk.discord.latest())).toContain('The desk could not be reached');
    choose(desk, { ...answer, flags: answer.flags | EPHEMERAL }, 'desk');
    await desk.reply(4);
    const handed = desk.discord.posted().find(({ channel_id: channel }) => channel === ID.editors);
    expect(textOf(handed)).not.toContain('discord.com');
  });

  it('offers no desk where there is none', async () => {
    const desk = await start();
    const options = componentsOf(await ask(desk)).flatMap(({ options: all }) => all ?? []);
    expect(options.map(({ label }) => label)).toEqual([
      'Copy citation',
      'Helpful',
      'Not helpful',
      'Tell me if this changes',
    ]);
  });
});
