import { describe, expect, it, vi } from 'vitest';
import { readAddress } from '../../src/platforms/reply-place.ts';
import type { AnswerRecord } from '../../src/stores/answers.ts';
import { aChoice, aCommand, aMessage, aPress, MENTION } from '../platforms/discord/fake/payloads.ts';
import { ID } from '../platforms/discord/fake/people.ts';
import { choiceOf, idOf, startWithDiscord } from '../platforms/discord/fake/start.ts';
import { startWithSlack } from '../platforms/slack/fake/start.ts';
import { createStory } from '../platforms/story.ts';
import { aFile, openForTest } from '../stores/stores-in-files.ts';

const WAIT = { timeout: 3_000, interval: 5 };
const KEY = 'a key that is made up for this test alone';
const QUESTION = 'When did the strike end?';

const settingsFor = (file: string) => ({ DATABASE_URL: `file:${file}`, DESK_KEY: KEY });

const recordsIn = async (file: string): Promise<readonly AnswerRecord[]> => {
  const { stores } = await openForTest(file, KEY);
  return (await stores.answers.page({ limit: 99 })).records;
};

const addressIn = async (file: string, { address }: AnswerRecord) => {
  const { stores } = await openForTest(file, KEY);
  return readAddress(stores.privacy.open(address ?? '') ?? '');
};

const slackWith = (file: string) =>
  startWithSlack({ mode: 'http', answerer: createStory().answerer, settings: settingsFor(file) });

describe('what is remembered of Slack', () => {
  it('is each public answer with its thread and message, and no retry is answered after a restart', async () => {
    const file = aFile();
    const first = await slackWith(file);
    const mention = first.payloads.mention(QUESTION);
    await first.event(mention);
    await vi.waitFor(() => expect(first.slack.of('chat.postMessage')).toHaveLength(1), WAIT);
    await first.stop();
    const [record] = await recordsIn(file);
    expect(record).toMatchObject({
      kind: 'question',
      question: QUESTION,
      status: 'answered',
      delivery: 'sent',
      address: null,
      place: { platform: 'slack', team: 'T1', audience: 'public', channel: 'C1', thread: mention.ts },
    });
    expect(record?.place.messages).toEqual([expect.stringMatching(/^\d+\.\d+$/)]);
    expect(record?.excerpts[0]?.text).toContain('went back to work on Monday');

    const second = await slackWith(file);
    await second.event(mention);
    await second.event(second.payloads.message('and why?', { thread_ts: mention.ts, ts: `${mention.ts}9` }));
    await vi.waitFor(() => expect(second.slack.of('chat.postMessage')).toHaveLength(1), WAIT);
    await second.stop();
    const records = await recordsIn(file);
    expect(records.map(({ question, context }) => [question, context])).toEqual([
      [QUESTION, []],
      ['and why?', [QUESTION]],
    ]);
  });

  it('is of a private answer where it went, sealed, and nobody’s name', async () => {
    const file = aFile();
    const desk = await slackWith(file);
    await desk.command(QUESTION);
    await vi.waitFor(() => expect(desk.slack.of('response_url')).toHaveLength(1), WAIT);
    await desk.stop();
    const [record] = await recordsIn(file);
    expect(record?.place).toMatchObject({ audience: 'private', channel: null, thread: null, messages: [] });
    expect(JSON.stringify(record)).not.toContain('UANN');
    expect(record && (await addressIn(file, record))).toMatchObject({ user: 'UANN', channel: 'C1', team: 'T1' });
  });
});

const discordWith = (file: string) => startWithDiscord({ settings: settingsFor(file) });

describe('what is remembered of Discord', () => {
  it('is each answer with its channel and message, and no retry is answered after a restart', async () => {
    const file = aFile();
    const first = await discordWith(file);
    const message = aMessage(`${MENTION} ${QUESTION}`);
    first.say(message);
    const reply = await first.reply();
    first.interact(aCommand('ask', { question: 'And why?', private: false }));
    const open = await first.reply(2);
    await first.stop();
    const places = (await recordsIn(file)).map(({ place }) => [place.audience, place.channel, place.messages]);
    expect(places).toEqual([
      ['public', ID.channel, [reply.id]],
      ['public', ID.channel, [open.id]],
    ]);

    const second = await discordWith(file);
    second.say(message);
    second.say(aMessage(`${MENTION} Who went on strike?`));
    await second.reply();
    await second.stop();
    expect((await recordsIn(file)).map(({ question }) => question)).toEqual([
      QUESTION,
      'And why?',
      'Who went on strike?',
    ]);
  });

  it('is a vote, a private answer by its sealed address, and where it was shared', async () => {
    const file = aFile();
    const desk = await discordWith(file);
    desk.interact(aCommand('ask', { question: QUESTION }));
    const answer = await desk.reply(1);
    desk.interact(aChoice(answer, idOf(answer, 'menu'), choiceOf(answer, 'helpful')));
    await desk.reply(2);
    desk.interact(aPress(answer, idOf(answer, 'share')));
    const shared = await desk.reply(3);
    await desk.stop();
    const [asked, sharing] = await recordsIn(file);
    expect(asked && (await addressIn(file, asked))).toMatchObject({ channel: ID.channel, messages: [answer.id] });
    expect(sharing).toMatchObject({ origin: 'shared', key: asked?.key, place: { messages: [shared.id] } });
    const { stores } = await openForTest(file, KEY);
    expect(await stores.feedback.list(0)).toMatchObject([{ answer: asked?.key, helpful: true, reason: null }]);
  });
});
