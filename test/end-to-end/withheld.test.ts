import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createLiveAnswerer } from '../../src/live-answerer.ts';
import type { DeskOptions } from '../../src/start-desk.ts';
import { createFakeClock } from '../knowledge/fake-clock.ts';
import { article, temporaryFolder } from '../knowledge/temporary-folder.ts';
import { componentsOf, textOf } from '../platforms/discord/fake/limits.ts';
import { aChoice, aCommand, aPress } from '../platforms/discord/fake/payloads.ts';
import { choiceOf, idOf, startWithDiscord } from '../platforms/discord/fake/start.ts';
import { buttonsOf, chosen, pressed } from '../platforms/slack/fake/buttons.ts';
import { startWithSlack } from '../platforms/slack/fake/start.ts';
import { createStory } from '../platforms/story.ts';

const WAIT = { timeout: 20_000, interval: 20 };
const HARBOUR = 'The harbour strike ended on Monday. Forty ships waited outside the harbour.';
const QUESTION = 'When did the harbour strike end?';
const SAID = 'The harbour strike ended on';

/** A folder with an article that anybody may read, and one whose front matter a test chooses. */
const prepare = async (front: string) => {
  const folder = await temporaryFolder({
    'sources/harbour.md': article(front, HARBOUR),
    'sources/lighthouse.md': article('title: Lighthouse', 'The lighthouse was painted red in April.'),
  });
  const rewrite = (next: string) => writeFile(join(folder, 'sources/harbour.md'), article(next, HARBOUR));
  return { settings: { KNOWLEDGE_DIR: folder }, rewrite };
};

const served = (lines: readonly string[], count: number): Promise<void> =>
  vi.waitFor(() => expect(lines.join('\n')).toContain(`knowledge: ${count} sources`), WAIT);

const { answerer } = createStory();

describe('a source whose embargo ends', () => {
  const embargoed = async () => {
    const clock = createFakeClock('2026-05-01T10:00:00Z');
    const open: DeskOptions['open'] = (folder, log, options) => createLiveAnswerer(folder, log, { ...options, clock });
    const { settings } = await prepare('title: Harbour\nembargo_until: 2026-05-01T12:00Z');
    return { open, settings, end: () => clock.advance(2 * 3_600_000) };
  };

  it('appears by itself in Slack, and not before', async () => {
    const { open, settings, end } = await embargoed();
    const desk = await startWithSlack({ mode: 'http', answerer, settings, open });
    const said = () => desk.slack.of('response_url').map((reply) => JSON.stringify(reply));
    await desk.command(QUESTION);
    await vi.waitFor(() => expect(said()).toHaveLength(1), WAIT);
    end();
    await desk.command(QUESTION);
    await vi.waitFor(() => expect(said()).toHaveLength(2), WAIT);
    await desk.stop();
    expect(said()[0]).not.toContain(SAID);
    expect(said()[1]).toContain(SAID);
  });

  it('appears by itself in Discord, and not before', async () => {
    const { open, settings, end } = await embargoed();
    const desk = await startWithDiscord({ settings, open });
    desk.interact(aCommand('ask', { question: QUESTION }));
    expect(textOf(await desk.reply(1))).not.toContain(SAID);
    end();
    desk.interact(aCommand('ask', { question: QUESTION }));
    expect(textOf(await desk.reply(2))).toContain(SAID);
    await desk.stop();
  });
});

describe.each([
  ['goes under embargo', 'title: Harbour\nembargo_until: 2999-01-01T00:00Z'],
  ['is withdrawn', 'title: Harbour\nwithdrawn: 2026-05-01\nreason: unfounded'],
])('a source that %s', (_, front) => {
  it('is gone in Slack: from answers, and from the buttons of old ones', async () => {
    const { settings, rewrite } = await prepare('title: Harbour');
    const desk = await startWithSlack({ mode: 'http', answerer, settings, open: createLiveAnswerer });
    const said = () => desk.slack.of('response_url').map((reply) => JSON.stringify(reply));
    const next = async (count: number) => vi.waitFor(() => expect(said()).toHaveLength(count), WAIT);
    await desk.command(QUESTION);
    await next(1);
    expect(said()[0]).toContain(SAID);
    const buttons = buttonsOf(desk.slack.of('response_url')[0] ?? {});
    await rewrite(front);
    await served(desk.lines, 1);
    for (const action of ['share', 'context']) await desk.interact(desk.payloads.press(pressed(buttons, action)));
    await desk.interact(desk.payloads.press(chosen(buttons, 'copy')));
    await next(4);
    for (const text of [QUESTION, 'verify The harbour strike ended', 'timeline harbour', 'corrections']) {
      await desk.command(text);
    }
    await next(8);
    await desk.stop();
    for (const reply of said().slice(1, 4)) expect(reply).toContain('sources have changed');
    for (const reply of said().slice(1)) expect(reply).not.toContain('Monday');
    expect(desk.slack.of('chat.postMessage')).toEqual([]);
    expect(desk.slack.of('views.open')).toEqual([]);
  });

  it('is gone in Discord: from answers, and from the buttons of old ones', async () => {
    const { settings, rewrite } = await prepare('title: Harbour');
    const desk = await startWithDiscord({ settings, open: createLiveAnswerer });
    desk.interact(aCommand('ask', { question: QUESTION }));
    const old = await desk.reply(1);
    expect(textOf(old)).toContain(SAID);
    expect(componentsOf(old).some(({ custom_id: id }) => id?.startsWith('share'))).toBe(true);
    await rewrite(front);
    await served(desk.lines, 1);
    for (const action of ['share', 'context']) desk.interact(aPress(old, idOf(old, action)));
    desk.interact(aChoice(old, idOf(old, 'menu'), choiceOf(old, 'copy')));
    await desk.reply(4);
    desk.interact(aCommand('ask', { question: QUESTION }));
    desk.interact(aCommand('verify', { quote: 'The harbour strike ended' }));
    desk.interact(aCommand('corrections', {}));
    await desk.reply(7);
    await desk.stop();
    const said = desk.discord.says().slice(1);
    for (const reply of said.slice(0, 3)) expect(reply).toContain('sources have changed');
    for (const reply of said) expect(reply).not.toContain('Monday');
    expect(desk.discord.violations).toEqual([]);
  });
});
