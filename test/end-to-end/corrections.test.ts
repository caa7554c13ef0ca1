import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runCorrections } from '../../src/cli/desk/corrections.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import { createLiveAnswerer } from '../../src/live-answerer.ts';
import { article, temporaryFolder } from '../knowledge/temporary-folder.ts';
import { aCommand, aMessage, aPress, MENTION } from '../platforms/discord/fake/payloads.ts';
import { ID } from '../platforms/discord/fake/people.ts';
import { idOf, startWithDiscord } from '../platforms/discord/fake/start.ts';
import { startWithSlack } from '../platforms/slack/fake/start.ts';
import { createStory } from '../platforms/story.ts';
import { aFile, openForTest } from '../stores/stores-in-files.ts';

const WAIT = { timeout: 20_000, interval: 20 };
const BODY = 'The harbour strike ended on Monday. Forty ships waited outside the harbour.';
const QUESTION = 'When did the harbour strike end?';

const prepare = async (served = BODY) => {
  const folder = await temporaryFolder({ 'sources/harbour.md': article('title: Harbour', served) });
  const file = aFile();
  const settings = {
    DATABASE_URL: `file:${file}`,
    KNOWLEDGE_DIR: folder,
    DESK_KEY: 'a key made up for this test alone',
  };
  const correct = (body: string, front = 'title: Harbour') =>
    writeFile(join(folder, 'sources/harbour.md'), article(front, body));
  const command = async (...argv: readonly string[]): Promise<string> => {
    let text = '';
    const write = (line: string): void => {
      text += line;
    };
    await runCorrections(argv, parseConfig(settings), { out: write, err: write, now: () => new Date() });
    return text;
  };
  const waiting = async (): Promise<string> =>
    vi.waitFor(async () => {
      const id = /round (\w+) waits/.exec(await command())?.[1];
      if (id === undefined) throw new Error('no round waits yet');
      return id;
    }, WAIT);
  return { file, settings, correct, command, waiting };
};

describe('a correction in Slack', () => {
  it('is told once, in the thread of the answer, when an editor has confirmed it', async () => {
    const { file, settings, correct, command, waiting } = await prepare();
    const { answerer } = createStory();
    const desk = await startWithSlack({ mode: 'http', answerer, settings, open: createLiveAnswerer });
    const mention = desk.payloads.mention(QUESTION);
    await desk.event(mention);
    const posts = () => desk.slack.of('chat.postMessage');
    await vi.waitFor(() => expect(posts()).toHaveLength(1), WAIT);
    const { stores } = await openForTest(file);
    await vi.waitFor(
      async () => expect((await stores.answers.page({ limit: 9 })).records).toMatchObject([{ delivery: 'sent' }]),
      WAIT,
    );
    await correct(BODY.replace('Monday', 'Tuesday'));
    const round = await waiting();
    expect(await command('send', round, '--dry-run')).toContain('+ The harbour strike ended on Tuesday.');
    expect(posts()).toHaveLength(1);
    expect(await command('send', round)).toContain('1 notices');
    await vi.waitFor(async () => expect(await command()).toContain(`${round}: sent 1`), WAIT);
    expect(await command('send', round)).toContain('no round');
    await desk.stop();
    expect(posts()).toHaveLength(2);
    const notice = JSON.stringify(posts()[1]);
    expect(notice).toContain('The harbour strike ended on Monday.');
    expect(notice).toContain('The harbour strike ended on Tuesday.');
    expect(notice).toContain(mention.ts);
  });
});

const inEditorsChannel = {
  channel_id: ID.editors,
  channel: { id: ID.editors, type: 0, name: 'editors', permissions: '2147483647' },
};

describe('a correction that editors are asked about', () => {
  it('is confirmed once in Slack by the button in their channel, and by no other', async () => {
    const { file, settings, correct } = await prepare();
    const { answerer } = createStory();
    const asking = { ...settings, EDITORS_CHANNEL: 'C70' };
    const desk = await startWithSlack({ mode: 'http', answerer, settings: asking, open: createLiveAnswerer });
    await desk.event(desk.payloads.mention(QUESTION));
    const { stores } = await openForTest(file);
    await vi.waitFor(
      async () => expect((await stores.answers.page({ limit: 9 })).records).toMatchObject([{ delivery: 'sent' }]),
      WAIT,
    );
    await correct(BODY.replace('Monday', 'Tuesday'));
    const posts = () => desk.slack.of('chat.postMessage');
    await vi.waitFor(() => expect(posts()).toHaveLength(2), WAIT);
    const offered = JSON.stringify(posts()[1]);
    expect(offered).toContain('"channel":"C70"');
    expect(offered).toContain('One given answer showed words that changed');
    const value = /"value":"(\w+)"/.exec(offered)?.[1];
    const button = { type: 'button', block_id: 'b', action_id: 'corrections', value };
    await desk.interact(desk.payloads.press(button, { channel: 'C1' }));
    await desk.interact(desk.payloads.press(button, { channel: 'C70', isPrivate: false }));
    await vi.waitFor(() => expect(posts()).toHaveLength(3), WAIT);
    expect(JSON.stringify(posts()[2])).toContain('The harbour strike ended on Tuesday.');
    await desk.interact(desk.payloads.press(button, { channel: 'C70', isPrivate: false }));
    const said = () => JSON.stringify(desk.slack.of('response_url'));
    await vi.waitFor(() => expect(said()).toContain('wait no longer'), WAIT);
    expect(said()).toContain('One notice is on the way');
    await desk.stop();
    expect(posts()).toHaveLength(3);
  });

  it('is confirmed in Discord by the button in their channel', async () => {
    const { file, settings, correct } = await prepare();
    const { answerer } = createStory();
    const asking = { ...settings, EDITORS_CHANNEL: ID.editors };
    const desk = await startWithDiscord({ answerer, settings: asking, open: createLiveAnswerer });
    desk.say(aMessage(`${MENTION} ${QUESTION}`));
    await desk.reply(1);
    const { stores } = await openForTest(file);
    await vi.waitFor(
      async () => expect((await stores.answers.page({ limit: 9 })).records).toMatchObject([{ delivery: 'sent' }]),
      WAIT,
    );
    await correct(BODY.replace('Monday', 'Tuesday'));
    await vi.waitFor(() => expect(desk.discord.posted()).toHaveLength(2), WAIT);
    const offered = desk.discord.latest();
    expect(JSON.stringify(offered)).toContain('The harbour strike ended on Tuesday.');
    desk.interact(aPress(offered, idOf(offered, 'corrections'), inEditorsChannel));
    await vi.waitFor(() => expect(JSON.stringify(desk.discord.posted())).toContain('Correction to my answer'), WAIT);
    await desk.stop();
    const told = desk.discord.posted().filter((message) => JSON.stringify(message).includes('Correction to my answer'));
    expect(told).toHaveLength(1);
  });
});

describe('a correction for somebody who asked in Spanish', () => {
  it('is told in Spanish', async () => {
    const body = 'La huelga del puerto terminó el lunes. Cuarenta barcos esperaban fuera del puerto.';
    const { file, settings, correct, command, waiting } = await prepare(body);
    const { answerer } = createStory();
    const desk = await startWithSlack({ mode: 'http', answerer, settings, open: createLiveAnswerer });
    await desk.event(desk.payloads.mention('¿Cuándo terminó la huelga del puerto?'));
    const { stores } = await openForTest(file);
    await vi.waitFor(
      async () => expect((await stores.answers.page({ limit: 9 })).records).toMatchObject([{ delivery: 'sent' }]),
      WAIT,
    );
    await correct(body.replace('lunes', 'martes'));
    await command('send', await waiting());
    const posts = () => desk.slack.of('chat.postMessage');
    await vi.waitFor(() => expect(posts()).toHaveLength(2), WAIT);
    await desk.stop();
    const notice = JSON.stringify(posts()[1]);
    expect(notice).toContain('Corrección de mi respuesta a «¿Cuándo terminó la huelga del puerto?»');
    expect(notice).toContain('Mostrado entonces, ya no vale: «La huelga del puerto terminó el lunes.»');
    expect(notice).toContain('La fuente dice ahora: «La huelga del puerto terminó el martes.»');
    expect(notice).toContain('Harbour · párrafo 1');
  });
});

describe('an answer after a correction in the file itself', () => {
  it('is marked as corrected in Slack, and one before is not', async () => {
    const { file, settings, correct } = await prepare();
    const { answerer } = createStory();
    const asking = { ...settings, EDITORS_CHANNEL: 'C70' };
    const desk = await startWithSlack({ mode: 'http', answerer, settings: asking, open: createLiveAnswerer });
    await desk.event(desk.payloads.mention(QUESTION));
    const { stores } = await openForTest(file);
    await vi.waitFor(
      async () => expect((await stores.answers.page({ limit: 9 })).records).toMatchObject([{ delivery: 'sent' }]),
      WAIT,
    );
    await correct(BODY.replace('Monday', 'Tuesday'));
    const posts = () => desk.slack.of('chat.postMessage');
    await vi.waitFor(() => expect(posts()).toHaveLength(2), WAIT);
    const value = /"value":"(\w+)"/.exec(JSON.stringify(posts()[1]))?.[1];
    const button = { type: 'button', block_id: 'b', action_id: 'corrections', value };
    await desk.interact(desk.payloads.press(button, { channel: 'C70', isPrivate: false }));
    await vi.waitFor(() => expect(posts()).toHaveLength(3), WAIT);
    await desk.event(desk.payloads.mention(QUESTION));
    await vi.waitFor(() => expect(posts()).toHaveLength(4), WAIT);
    await desk.event(desk.payloads.mention('How many ships waited outside the harbour?'));
    await vi.waitFor(() => expect(posts()).toHaveLength(5), WAIT);
    await desk.stop();
    const [before, , , after, untouched] = posts().map((post) => JSON.stringify(post));
    const remark = '“Harbour” was corrected: before, this article said something else here.';
    expect(after).toContain('The harbour strike ended on Tuesday.');
    expect(after).toContain(remark);
    expect(before).not.toContain(remark);
    expect(untouched).toContain('Forty ships waited outside the harbour.');
    expect(untouched).not.toContain(remark);
  });
});

describe('somebody who wants to be told if an answer changes', () => {
  it('is written to directly in Slack, and not after asking again to end that', async () => {
    const { file, settings, correct, command, waiting } = await prepare();
    const { answerer } = createStory();
    const desk = await startWithSlack({ mode: 'http', answerer, settings, open: createLiveAnswerer });
    await desk.event(desk.payloads.mention(QUESTION));
    const posts = () => desk.slack.of('chat.postMessage');
    const { stores } = await openForTest(file);
    await vi.waitFor(
      async () => expect((await stores.answers.page({ limit: 9 })).records).toMatchObject([{ delivery: 'sent' }]),
      WAIT,
    );
    const blockId = /"type":"actions","block_id":"([^"]+)"/.exec(JSON.stringify(posts()[0]))?.[1];
    const choice = {
      type: 'static_select',
      block_id: blockId,
      action_id: 'menu',
      selected_option: { text: { type: 'plain_text', text: 'x' }, value: 'follow' },
    };
    const choose = (user: string) => desk.interact(desk.payloads.press(choice, { user, isPrivate: false }));
    await choose('UBEN');
    await choose('UEVE');
    await choose('UEVE');
    const said = () => JSON.stringify(desk.slack.of('response_url'));
    await vi.waitFor(() => expect(said()).toContain('no longer write to you'), WAIT);
    await correct(BODY.replace('Monday', 'Tuesday'));
    await command('send', await waiting());
    await vi.waitFor(() => expect(posts()).toHaveLength(3), WAIT);
    await desk.stop();
    const direct = posts().filter(({ channel }) => channel === 'UBEN');
    expect(direct).toHaveLength(1);
    expect(JSON.stringify(direct)).toContain('The harbour strike ended on Tuesday.');
    expect(JSON.stringify(posts())).not.toContain('UEVE');
  });
});

describe('a withdrawal in Slack', () => {
  it('replaces a shared post at once, without a confirmation', async () => {
    const { file, settings, correct } = await prepare();
    const { answerer } = createStory();
    const desk = await startWithSlack({ mode: 'http', answerer, settings, open: createLiveAnswerer });
    await desk.event(desk.payloads.mention(QUESTION));
    const { stores } = await openForTest(file);
    const [record] = await vi.waitFor(async () => {
      const { records } = await stores.answers.page({ limit: 9 });
      expect(records).toMatchObject([{ delivery: 'sent' }]);
      return records;
    }, WAIT);
    if (record === undefined) throw new Error('no answer is recorded');
    await stores.answers.record({ ...record, id: 'shared', origin: 'shared' });
    await correct(BODY, 'title: Harbour\nwithdrawn: 2026-05-01\nreason: unfounded');
    await vi.waitFor(() => expect(desk.slack.of('chat.update')).toHaveLength(1), WAIT);
    await desk.stop();
    const update = JSON.stringify(desk.slack.of('chat.update'));
    expect(update).toContain('was withdrawn');
    expect(update).toContain(record.place.messages[0]);
    expect(update).not.toContain('Monday');
    expect(desk.slack.of('chat.postMessage')).toHaveLength(1);
  });
});

describe('a correction in Discord', () => {
  it('is told once, as a reply to the answer', async () => {
    const { file, settings, correct, command, waiting } = await prepare();
    const { answerer } = createStory();
    const desk = await startWithDiscord({ answerer, settings, open: createLiveAnswerer });
    desk.say(aMessage(`${MENTION} ${QUESTION}`));
    const answer = await desk.reply(1);
    const { stores } = await openForTest(file);
    await vi.waitFor(
      async () => expect((await stores.answers.page({ limit: 9 })).records).toMatchObject([{ delivery: 'sent' }]),
      WAIT,
    );
    await correct(BODY.replace('Monday', 'Tuesday'));
    const round = await waiting();
    await command('send', round);
    await vi.waitFor(async () => expect(await command()).toContain(`${round}: sent 1`), WAIT);
    desk.interact(aCommand('corrections', {}));
    const told = JSON.stringify(await desk.reply(1));
    expect(told).toContain('Shown then, superseded: “The harbour strike ended on Monday.”');
    expect(told).toContain('The source says now: “The harbour strike ended on Tuesday.”');
    desk.interact(aCommand('verify', { quote: 'The harbour strike ended on Monday' }));
    expect(JSON.stringify(await desk.reply(2))).toContain('Shown then, superseded');
    await desk.stop();
    expect(desk.discord.posted()).toHaveLength(2);
    const notice = JSON.stringify(desk.discord.latest());
    expect(notice).toContain('The harbour strike ended on Tuesday.');
    expect(notice).toContain(answer.id);
  });

  it('is told directly when the answer was private', async () => {
    const { file, settings, correct, command, waiting } = await prepare();
    const desk = await startWithDiscord({ settings, open: createLiveAnswerer });
    desk.interact(aCommand('ask', { question: QUESTION }));
    await desk.reply(1);
    const { stores } = await openForTest(file);
    await vi.waitFor(
      async () => expect((await stores.answers.page({ limit: 9 })).records).toMatchObject([{ delivery: 'sent' }]),
      WAIT,
    );
    await correct(BODY.replace('Monday', 'Tuesday'));
    await command('send', await waiting());
    await vi.waitFor(async () => expect(await command()).toMatch(/: (sent|failed|uncertain) 1/), WAIT);
    expect(await command()).toContain(': sent 1');
    await desk.stop();
    expect(JSON.stringify(desk.discord.latest())).toContain('The harbour strike ended on Tuesday.');
  });

  it('is not told to somebody who takes no direct messages, and is listed for an editor', async () => {
    const { file, settings, correct, command, waiting } = await prepare();
    const desk = await startWithDiscord({ settings, open: createLiveAnswerer });
    desk.interact(aCommand('ask', { question: QUESTION }));
    await desk.reply(1);
    const { stores } = await openForTest(file);
    const [record] = await vi.waitFor(async () => {
      const { records } = await stores.answers.page({ limit: 9 });
      expect(records).toMatchObject([{ delivery: 'sent' }]);
      return records;
    }, WAIT);
    desk.discord.rest.fail(new RegExp(`POST /channels/${ID.direct}/messages`), { status: 403, code: 50007 }, 9);
    await correct(BODY.replace('Monday', 'Tuesday'));
    const round = await waiting();
    await command('send', round);
    await vi.waitFor(async () => expect(await command()).toContain(`${round}: failed 1`), WAIT);
    expect(await command()).toContain(`${round} answer ${record?.id}: failed, Discord said 50007`);
    await desk.stop();
    expect(desk.discord.posted()).toHaveLength(1);
    expect(desk.discord.rest.of(/POST \/channels\/.*\/messages/)).toHaveLength(1);
  });
});
