import { afterEach, describe, expect, it, vi } from 'vitest';
import { anAnswer, anExcerpt } from '../platforms/fake-answerer.ts';
import { type Buttons, buttonsOf, chosen, pressed } from '../platforms/slack/fake/buttons.ts';
import { type Mode, type Running, startWithSlack } from '../platforms/slack/fake/start.ts';
import { createStory } from '../platforms/story.ts';
import { aFile } from '../stores/stores-in-files.ts';

const MODES: readonly Mode[] = ['http', 'socket'];
const WAIT = { timeout: 3_000, interval: 5 };

let running: Running | null = null;

const start = async (mode: Mode, settings: Record<string, string> = {}) => {
  running = await startWithSlack({ mode, answerer: createStory().answerer, settings });
  return running;
};

afterEach(async () => {
  const violations = running?.slack.violations ?? [];
  await running?.stop();
  running = null;
  expect(violations).toEqual([]);
});

const json = (value: unknown): string => JSON.stringify(value);

/** Asks privately and gives the buttons under the answer. */
const askFor = async (desk: Running, question: string): Promise<Buttons> => {
  const before = desk.slack.of('response_url').length;
  await desk.command(question);
  await vi.waitFor(() => expect(desk.slack.of('response_url').length).toBe(before + 1), WAIT);
  return buttonsOf(desk.slack.of('response_url').at(-1) ?? {});
};

const last = async (desk: Running, method: string, count: number): Promise<Record<string, unknown>> => {
  await vi.waitFor(() => expect(desk.slack.of(method)).toHaveLength(count), WAIT);
  return desk.slack.of(method).at(-1) ?? {};
};

describe.each(MODES)('buttons in Slack over %s', (mode) => {
  it('shows no more than Share, Context and a menu', async () => {
    const desk = await start(mode);
    const { elements } = await askFor(desk, 'When did the strike end?');
    expect(elements.map(({ action_id: id }) => id)).toEqual(['share', 'context', 'menu']);
    expect(elements.at(-1)?.options?.map(({ value }) => value)).toEqual(['copy', 'helpful', 'not_helpful', 'follow']);
  });

  it('shares once for everyone, says who did, and lets only them take it back', async () => {
    const desk = await start(mode);
    const buttons = await askFor(desk, 'What did she accuse them of?');
    await desk.interact(desk.payloads.press(pressed(buttons, 'share')));
    const shared = await last(desk, 'chat.postMessage', 1);
    expect(shared['channel']).toBe('C1');
    expect(json(shared['blocks'])).toContain('Shared by ann');
    expect(json(shared['blocks'])).toContain('accused the union of');
    await desk.interact(desk.payloads.press(pressed(buttons, 'share')));
    expect(json(await last(desk, 'response_url', 2))).toContain('You have shared this already');

    const takeBack = pressed(buttonsOf(shared), 'take_back');
    await desk.interact(desk.payloads.press(takeBack, { user: 'UBEN', isPrivate: false, ts: '5.5' }));
    expect(json(await last(desk, 'response_url', 3))).toContain('Only the person who shared');
    await desk.interact(desk.payloads.press(takeBack, { isPrivate: false, ts: desk.slack.newest() }));
    expect(await last(desk, 'chat.delete', 1)).toMatchObject({ channel: 'C1', ts: desk.slack.newest() });
    await desk.interact(desk.payloads.press(pressed(buttons, 'share')));
    await last(desk, 'chat.postMessage', 2);
  });

  it('shares where the app is no member', async () => {
    const desk = await start(mode);
    const buttons = await askFor(desk, 'When did the strike end?');
    desk.slack.fail('chat.postMessage', { error: 'channel_not_found' });
    await desk.interact(desk.payloads.press(pressed(buttons, 'share')));
    expect(await last(desk, 'response_url', 2)).toMatchObject({ response_type: 'in_channel' });
  });

  it('takes back every message of a long answer', async () => {
    const desk = await start(mode);
    const excerpts = [1, 2, 3].map((at) => anExcerpt({ text: `${at} ${'word '.repeat(800)}`, start: at * 9_000 }));
    desk.replace(createStory({ answer: (input) => anAnswer({ question: input.text, excerpts }) }).answerer);
    await desk.command(`When ${'was it '.repeat(250)}?`);
    await vi.waitFor(() => expect(json(desk.slack.of('response_url').at(-1))).toContain('action_id'), WAIT);
    expect(desk.slack.of('response_url').length).toBeGreaterThan(1);
    await desk.interact(desk.payloads.press(pressed(buttonsOf(desk.slack.of('response_url').at(-1) ?? {}), 'share')));
    const parts = desk.slack.of('response_url').length;
    const shared = await last(desk, 'chat.postMessage', parts);
    await desk.interact(
      desk.payloads.press(pressed(buttonsOf(shared), 'take_back'), { isPrivate: false, ts: desk.slack.newest() }),
    );
    await last(desk, 'chat.delete', parts);
    expect(new Set(desk.slack.of('chat.delete').map(({ ts }) => ts)).size).toBe(parts);
  });

  it('opens the context of each excerpt', async () => {
    const desk = await start(mode);
    const buttons = await askFor(desk, 'What did she accuse them of?');
    await desk.interact(desk.payloads.press(pressed(buttons, 'context')));
    const { view } = await last(desk, 'views.open', 1);
    expect(json(view)).toContain('The paragraph before.');
    expect(json(view)).toContain('Lead. ');
  });

  it('says so when a window can be opened no longer', async () => {
    const desk = await start(mode);
    const buttons = await askFor(desk, 'When did the strike end?');
    desk.slack.fail('views.open', { error: 'expired_trigger_id' });
    await desk.interact(desk.payloads.press(pressed(buttons, 'context')));
    expect(json(await last(desk, 'response_url', 2))).toContain('too late');
  });

  it('shows more excerpts and a citation to copy', async () => {
    const desk = await start(mode);
    const buttons = await askFor(desk, 'How many?');
    expect(json(desk.slack.of('response_url'))).not.toContain('Fact number 5');
    await desk.interact(desk.payloads.press(chosen(buttons, 'more')));
    const more = json(await last(desk, 'response_url', 2));
    expect(more).toContain('Fact number 5');
    expect(more).not.toContain('Fact number 4');
    await desk.interact(desk.payloads.press(chosen(buttons, 'copy')));
    expect(json(await last(desk, 'response_url', 3))).toContain('“Fact number 1 stands here.”');
  });

  it('answers a press in a thread within that thread', async () => {
    const desk = await start(mode);
    const { ts } = desk.payloads.mention('');
    await desk.event(desk.payloads.mention('When did the strike end?', { ts }));
    const buttons = buttonsOf(await last(desk, 'chat.postMessage', 1));
    const press = desk.payloads.press(chosen(buttons, 'copy'), { isPrivate: false });
    await desk.interact({ ...press, container: { ...press.container, thread_ts: ts } });
    expect(await last(desk, 'chat.postEphemeral', 1)).toMatchObject({ thread_ts: ts, user: 'UANN' });
  });

  it('copies no accusation without its reply', async () => {
    const desk = await start(mode);
    const buttons = await askFor(desk, 'What did she accuse them of?');
    await desk.interact(desk.payloads.press(chosen(buttons, 'copy')));
    const copied = await last(desk, 'response_url', 2);
    expect((copied['blocks'] as unknown[]).length).toBe(1);
    expect(json(copied['blocks'])).toContain('blackmail');
    expect(json(copied['blocks'])).toContain('rejected the charge');
  });

  it('takes votes, with a reason if there is one', async () => {
    const desk = await start(mode);
    const buttons = await askFor(desk, 'When did the strike end?');
    await desk.interact(desk.payloads.press(chosen(buttons, 'helpful')));
    expect(json(await last(desk, 'response_url', 2))).toContain('Thank you');
    await desk.interact(desk.payloads.press(chosen(buttons, 'not_helpful')));
    const { view } = await last(desk, 'views.open', 1);
    await desk.interact(desk.payloads.submitReason(view as Record<string, unknown>, 'wrong strike'));
    expect(json(await last(desk, 'response_url', 3))).toContain('Thank you');
  });

  it('hands a question to the desk, once', async () => {
    const desk = await start(mode, { EDITORS_CHANNEL: 'C70' });
    const buttons = await askFor(desk, 'How much was paid?');
    await desk.interact(desk.payloads.press(chosen(buttons, 'desk')));
    const handed = await last(desk, 'chat.postMessage', 1);
    expect(handed['channel']).toBe('C70');
    expect(json(handed['blocks'])).toContain('ann asks the desk');
    expect(json(handed['blocks'])).toContain('How much was paid?');
    expect(json(await last(desk, 'response_url', 2))).toContain('is with the desk');
    await desk.interact(desk.payloads.press(chosen(buttons, 'desk')));
    expect(json(await last(desk, 'response_url', 3))).toContain('already');
    desk.slack.fail('chat.postMessage', { error: 'is_archived' });
    const other = await askFor(desk, 'When did the strike end?');
    await desk.interact(desk.payloads.press(chosen(other, 'desk')));
    expect(json(await last(desk, 'response_url', 5))).toContain('could not be reached');
  });

  it('carries an editor’s reply back to the person, once', async () => {
    const desk = await start(mode, { EDITORS_CHANNEL: 'C70', DESK_KEY: 'a key made up for this test alone' });
    const buttons = await askFor(desk, 'How much was paid?');
    await desk.interact(desk.payloads.press(chosen(buttons, 'desk')));
    await last(desk, 'chat.postMessage', 1);
    const thread = desk.slack.newest();
    await last(desk, 'response_url', 2);
    const reply = desk.payloads.message('Twelve <!channel> million, says the *ministry*', {
      channel: 'C70',
      thread_ts: thread,
      user: 'UEVE',
    });
    await desk.event(reply);
    await desk.event(reply);
    const carried = await last(desk, 'chat.postMessage', 2);
    expect(carried['channel']).toBe('UANN');
    expect(json(carried['blocks'])).toContain('The desk, not the sources, on “How much was paid?”:');
    expect(json(carried['blocks'])).toMatch(/Twelve .*million, says the \*?ministry/);
    expect(json(carried['blocks'])).not.toContain('<!channel>');
  });

  it('reports a problem to the editors, in the person’s words', async () => {
    const desk = await start(mode, { EDITORS_CHANNEL: 'C70', DESK_KEY: 'a key made up for this test alone' });
    const buttons = await askFor(desk, 'When did the strike end?');
    await desk.interact(desk.payloads.press(chosen(buttons, 'problem')));
    const { view } = await last(desk, 'views.open', 1);
    expect(desk.slack.of('chat.postMessage')).toEqual([]);
    const words = `It was <!channel> *Tuesday*,\n${'really '.repeat(100)}`;
    await desk.interact(desk.payloads.submitReason(view as Record<string, unknown>, words));
    const handed = await last(desk, 'chat.postMessage', 1);
    expect(handed['channel']).toBe('C70');
    expect(json(handed['blocks'])).toContain('ann reports a problem with this answer');
    expect(json(handed['blocks'])).toContain('In their words: It was <!channel> *Tuesday*, really');
    expect(handed['text']).not.toContain('Tuesday');
    expect(json(await last(desk, 'response_url', 2))).toContain('is with the desk');
    await desk.event(
      desk.payloads.message('We look into it', { channel: 'C70', thread_ts: desk.slack.newest(), user: 'UEVE' }),
    );
    expect(await last(desk, 'chat.postMessage', 2)).toMatchObject({ channel: 'UANN' });
  });

  it('reports a problem without words when a window can be opened no longer', async () => {
    const desk = await start(mode, { EDITORS_CHANNEL: 'C70' });
    const buttons = await askFor(desk, 'When did the strike end?');
    desk.slack.fail('views.open', { error: 'expired_trigger_id' });
    await desk.interact(desk.payloads.press(chosen(buttons, 'problem')));
    const handed = json(await last(desk, 'chat.postMessage', 1));
    expect(handed).toContain('ann reports a problem with this answer');
    expect(handed).not.toContain('In their words');
  });

  it('carries an editor’s reply back after a restart, under a public answer without a key too', async () => {
    const settings = { EDITORS_CHANNEL: 'C70', DATABASE_URL: `file:${aFile()}` };
    const first = await start(mode, settings);
    const asked = first.payloads.mention('When did the strike end?');
    await first.event(asked);
    const buttons = buttonsOf(await last(first, 'chat.postMessage', 1));
    const press = first.payloads.press(chosen(buttons, 'desk'), { isPrivate: false, ts: first.slack.newest() });
    await first.interact({ ...press, container: { ...press.container, thread_ts: asked.ts } });
    await last(first, 'chat.postMessage', 2);
    const thread = first.slack.newest();
    await last(first, 'chat.postEphemeral', 1);
    await first.stop();

    const desk = await start(mode, settings);
    const reply = { channel: 'C70', thread_ts: thread, user: 'UEVE', ts: `${thread}9` };
    await desk.event(desk.payloads.message('On Monday, at noon', reply));
    await desk.event(desk.payloads.message('On Monday, at noon', reply));
    const carried = await last(desk, 'chat.postMessage', 1);
    expect(carried).toMatchObject({ channel: 'C1', thread_ts: asked.ts });
    expect(json(carried['blocks'])).toContain('On Monday, at noon');
  });

  it('tells the editor when there is no key to keep where a private question came from', async () => {
    const desk = await start(mode, { EDITORS_CHANNEL: 'C70' });
    const buttons = await askFor(desk, 'How much was paid?');
    await desk.interact(desk.payloads.press(chosen(buttons, 'desk')));
    await last(desk, 'chat.postMessage', 1);
    const thread = desk.slack.newest();
    await last(desk, 'response_url', 2);
    await desk.event(desk.payloads.message('Twelve million', { channel: 'C70', thread_ts: thread, user: 'UEVE' }));
    const told = await last(desk, 'chat.postMessage', 2);
    expect(told).toMatchObject({ channel: 'C70', thread_ts: thread });
    expect(json(told['blocks'])).toContain('Your reply did not reach the person who asked');
  });

  it('links a public question for the desk', async () => {
    const desk = await start(mode, { EDITORS_CHANNEL: 'C70' });
    await desk.event(desk.payloads.mention('When did the strike end?'));
    const buttons = buttonsOf(await last(desk, 'chat.postMessage', 1));
    expect(buttons.elements.map(({ action_id: id }) => id)).toEqual(['context', 'menu']);
    await desk.interact(desk.payloads.press(chosen(buttons, 'desk'), { isPrivate: false, ts: '9.9' }));
    expect(json(await last(desk, 'chat.postMessage', 2))).toContain('https://x.slack.com/archives/C1/p9.9');
  });

  it('refuses words that are no longer in the sources', async () => {
    const desk = await start(mode);
    const buttons = await askFor(desk, 'When did the strike end?');
    desk.replace(createStory({ answer: (input) => anAnswer({ question: input.text, excerpts: [] }) }).answerer);
    for (const action of ['share', 'context']) await desk.interact(desk.payloads.press(pressed(buttons, action)));
    await desk.interact(desk.payloads.press(chosen(buttons, 'copy')));
    await last(desk, 'response_url', 4);
    expect(
      desk.slack
        .of('response_url')
        .slice(1)
        .every((reply) => json(reply).includes('sources have changed')),
    ).toBe(true);
    expect(desk.slack.of('chat.postMessage')).toEqual([]);
  });

  it('says kindly when a button is too old', async () => {
    const desk = await start(mode);
    const old = { block_id: 'k:forgotten', elements: [] };
    await desk.interact(desk.payloads.press(chosen(old, 'copy')));
    await desk.interact(desk.payloads.press({ type: 'button', action_id: 'share', block_id: 'x', value: 'old' }));
    await desk.interact(desk.payloads.press({ type: 'button', action_id: 'gone', block_id: 'x', value: '' }));
    await last(desk, 'response_url', 3);
    expect(desk.slack.of('response_url').every((reply) => json(reply).includes('too old'))).toBe(true);
  });

  it('keeps what is too long for a button', async () => {
    const desk = await start(mode);
    const long = Array.from({ length: 200 }, (_, at) => `w${(at * 7919) % 10007}`).join(' ');
    const buttons = await askFor(desk, `How many ${long}?`);
    expect(buttons.block_id.startsWith('k:')).toBe(true);
    await desk.interact(desk.payloads.press(chosen(buttons, 'more')));
    expect(json(await last(desk, 'response_url', 2))).toContain('Fact number 6');
  });

  it('leaves buttons of other organisations’ people alone', async () => {
    const desk = await start(mode);
    const buttons = await askFor(desk, 'When did the strike end?');
    await desk.interact(desk.payloads.press(pressed(buttons, 'share'), { team: 'T9' }));
    expect(json(await last(desk, 'response_url', 2))).toContain('only people of the organisation');
  });
});
