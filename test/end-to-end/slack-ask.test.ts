import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Mode, type Running, startWithSlack } from '../platforms/slack/fake/start.ts';
import { ACCUSATION, createStory, DENIAL } from '../platforms/story.ts';

const MODES: readonly Mode[] = ['http', 'socket'];
const WAIT = { timeout: 3_000, interval: 5 };

let running: Running | null = null;

const start = async (mode: Mode, settings: Record<string, string> = {}) => {
  const story = createStory();
  running = await startWithSlack({ mode, answerer: story.answerer, settings });
  return { ...running, asked: story.asked };
};

afterEach(async () => {
  const violations = running?.slack.violations ?? [];
  await running?.stop();
  running = null;
  expect(violations).toEqual([]);
});

const json = (value: unknown): string => JSON.stringify(value);

const one = async (of: () => Record<string, unknown>[]): Promise<Record<string, unknown>> => {
  await vi.waitFor(() => expect(of().length).toBeGreaterThan(0), WAIT);
  expect(of()).toHaveLength(1);
  return of()[0] ?? {};
};

describe.each(MODES)('asking in Slack over %s', (mode) => {
  it('answers a slash command for the asker alone', async () => {
    const { slack, command } = await start(mode);
    expect(await command('when did the strike end?')).toBe(200);
    const reply = await one(() => slack.of('response_url'));
    expect(reply['response_type']).toBe('ephemeral');
    expect(json(reply['blocks'])).toContain('The dockers went back to work on Monday, the union said.');
    expect(json(reply['blocks'])).toContain('Harbour strike ends');
    expect(slack.of('chat.postMessage')).toEqual([]);
  });

  it('gives help with examples for an empty command, and lists sources and dated passages', async () => {
    const { slack, command } = await start(mode, { SLACK_COMMAND: '/facts' });
    await command('');
    await command('sources');
    await command('timeline strike');
    await command('verify "went back to work"');
    await command('verify');
    await vi.waitFor(() => expect(slack.of('response_url')).toHaveLength(5), WAIT);
    const replies = json(slack.of('response_url'));
    expect(replies).toContain('/facts When did the strike end?');
    expect(replies).toContain('I answer from 1 source');
    expect(replies).toContain('February 2026');
    expect(replies).toContain('found word for word');
    expect(replies).toContain('Which quotation shall I look for?');
  });

  it('answers in Spanish what is asked in Spanish', async () => {
    const { slack, command } = await start(mode);
    await command('ayuda');
    await command('¿cuánto pagaron?');
    await vi.waitFor(() => expect(slack.of('response_url')).toHaveLength(2), WAIT);
    expect(json(slack.of('response_url'))).toContain('Pasaje más cercano, no es una respuesta');
    expect(json(slack.of('response_url'))).toContain('verificar');
  });

  it('answers a mention in its thread, once, though Slack sends it as two events', async () => {
    const { slack, event, payloads, asked } = await start(mode);
    const mention = payloads.mention('when did the strike end?');
    await event(mention);
    await event(payloads.message(mention.text, { ts: mention.ts }));
    const reply = await one(() => slack.of('chat.postMessage'));
    expect(reply['thread_ts']).toBe(mention.ts);
    expect(reply['channel']).toBe('C1');
    expect(asked).toEqual([{ text: 'when did the strike end?' }]);
  });

  it('answers a follow-up in that thread without a mention, and lets people talk', async () => {
    const { slack, event, payloads, asked } = await start(mode);
    const { ts } = payloads.mention('');
    await event(payloads.mention('when did the strike end?', { ts }));
    await one(() => slack.of('chat.postMessage'));
    await event(payloads.message('thanks, great', { thread_ts: ts }));
    await event(payloads.message('<@UBEN> did you call them?', { thread_ts: ts }));
    await event(payloads.message('shall we have lunch?', { thread_ts: ts }));
    await event(payloads.message('and why?', { thread_ts: ts }));
    await vi.waitFor(() => expect(slack.of('chat.postMessage')).toHaveLength(2), WAIT);
    expect(asked.at(-1)).toEqual({ text: 'and why?', context: ['when did the strike end?'] });
    expect(slack.of('chat.postMessage')[1]?.['thread_ts']).toBe(ts);
  });

  it('answers a direct message where it was written', async () => {
    const { slack, event, payloads } = await start(mode);
    await event(payloads.directMessage('When did the strike end?'));
    await event(payloads.directMessage('and why?', { thread_ts: '1.5' }));
    await vi.waitFor(() => expect(slack.of('chat.postMessage')).toHaveLength(2), WAIT);
    expect(slack.of('chat.postMessage').map((reply) => [reply['channel'], reply['thread_ts']])).toEqual(
      expect.arrayContaining([
        ['D1', undefined],
        ['D1', '1.5'],
      ]),
    );
    expect(json(slack.of('chat.postMessage'))).not.toContain('"action_id":"share"');
  });

  it('checks the quotations and claims of a message, for the asker alone', async () => {
    const { slack, interact, payloads } = await start(mode);
    await interact(payloads.shortcut('He said “went back to work” on Monday. How much was paid is not known to us.'));
    const reply = await one(() => slack.of('response_url'));
    expect(reply['response_type']).toBe('ephemeral');
    expect(json(reply['blocks'])).toContain('found word for word');
    expect(json(reply['blocks'])).toContain('Nearest passage, not an answer');
  });

  it('checks a message of a thread in that thread, or in the channel where the app is no member', async () => {
    const { slack, interact, payloads } = await start(mode);
    await interact(payloads.shortcut('He said “went back to work” on Monday.', { thread: '7.7' }));
    expect(await one(() => slack.of('chat.postEphemeral'))).toMatchObject({ thread_ts: '7.7', user: 'UANN' });
    slack.fail('chat.postEphemeral', { error: 'channel_not_found' });
    await interact(payloads.shortcut('He said “went back to work” on Monday.', { thread: '7.7' }));
    expect(await one(() => slack.of('response_url'))).toMatchObject({ response_type: 'ephemeral' });
    expect(slack.of('chat.postMessage')).toEqual([]);
  });

  it('shows what it knows in its home', async () => {
    const { slack, event, payloads } = await start(mode);
    await event(payloads.homeOpened());
    const home = await one(() => slack.of('views.publish'));
    expect(home['user_id']).toBe('UANN');
    expect(json(home['view'])).toContain('Harbour strike ends');
  });

  it('answers plain questions where it listens, only when confident', async () => {
    const { slack, event, payloads } = await start(mode, { SLACK_LISTEN_CHANNELS: 'C90' });
    await event(payloads.message('Lovely day.', { channel: 'C90' }));
    await event(payloads.message('Is it unsure who paid?', { channel: 'C90' }));
    await event(payloads.message('How much was paid?', { channel: 'C90' }));
    await event(payloads.message('When did the strike end?', { channel: 'C20' }));
    const { ts } = payloads.message('');
    await event(payloads.message('When did the strike end?', { channel: 'C90', ts }));
    const reply = await one(() => slack.of('chat.postMessage'));
    expect([reply['channel'], reply['thread_ts']]).toEqual(['C90', ts]);
  });

  it('shows both sides, and nothing that a source wrote becomes markup', async () => {
    const { slack, event, payloads } = await start(mode);
    await event(payloads.mention('what did she accuse them of? <!channel>'));
    const reply = await one(() => slack.of('chat.postMessage'));
    const text = String(reply['text']);
    expect(json(reply['blocks'])).toContain('accused the union of “blackmail” & threats <in public>.');
    expect(json(reply['blocks'])).toContain(json(DENIAL).slice(1, -1));
    expect(text).toContain('&lt;!channel&gt;');
    expect(text.indexOf(ACCUSATION.slice(0, 20))).toBeGreaterThan(140);
  });

  it('ignores itself, other bots, edits and system messages', async () => {
    const { slack, event, payloads } = await start(mode);
    await event({ ...payloads.directMessage('When?'), user: 'UBOT' });
    await event({ ...payloads.directMessage('When?'), bot_id: 'B2' });
    await event({ ...payloads.mention('When?'), bot_id: 'B2' });
    await event({ ...payloads.mention('When?'), edited: { user: 'UANN', ts: '1.1' } });
    await event({ ...payloads.directMessage('When?'), subtype: 'message_changed', hidden: true });
    await event({ ...payloads.message('joined'), subtype: 'channel_join' });
    await event(payloads.directMessage('When did the strike end?'));
    await one(() => slack.of('chat.postMessage'));
    expect(slack.of('chat.postEphemeral')).toEqual([]);
  });

  it('answers people of other organisations only when told to', async () => {
    const { slack, event, payloads } = await start(mode);
    await event({ ...payloads.mention('When?'), user_team: 'T9' });
    const word = await one(() => slack.of('chat.postEphemeral'));
    expect(json(word)).toContain('only people of the organisation');
    await running?.stop();
    const again = await start(mode, { SLACK_EXTERNAL: 'yes' });
    await again.event({ ...again.payloads.mention('When?'), user_team: 'T9' });
    await one(() => again.slack.of('chat.postMessage'));
  });

  it('keeps to the channels it is allowed in, and says so privately', async () => {
    const { slack, event, command, payloads } = await start(mode, { SLACK_ALLOWED_CHANNELS: 'C50' });
    await event(payloads.mention('When?'));
    await command('When?');
    await event(payloads.mention('When?', { channel: 'C50' }));
    await one(() => slack.of('chat.postMessage'));
    expect(json(await one(() => slack.of('chat.postEphemeral')))).toContain('I do not answer in this channel');
    expect(json(await one(() => slack.of('response_url')))).toContain('I do not answer in this channel');
  });

  it('slows a person down privately', async () => {
    const { slack, event, command, payloads } = await start(mode, { RATE_LIMIT_PER_MINUTE: '1' });
    await event(payloads.mention('When did it end?'));
    await event(payloads.mention('When did it begin?'));
    await command('When did it begin?');
    await one(() => slack.of('chat.postMessage'));
    expect(json(await one(() => slack.of('chat.postEphemeral')))).toContain('Too many questions at once');
    expect(json(await one(() => slack.of('response_url')))).toContain('Too many questions at once');
  });

  it('says so when the answer cannot be made', async () => {
    const { slack, command, lines } = await start(mode);
    await command('is it broken?');
    expect(json(await one(() => slack.of('response_url')))).toContain('Something went wrong on my side');
    expect(lines.join('\n')).toContain('the core is broken');
  });
});
