import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type CorrectionNotice, writeNotice } from '../../src/platforms/correction-notice.ts';
import { requestFaults } from '../contracts/slack-requests.ts';
import { startWithSlack } from '../platforms/slack/fake/start.ts';
import { createStory } from '../platforms/story.ts';
import { aFile, openForTest } from '../stores/stores-in-files.ts';

const WAIT = { timeout: 10_000, interval: 5 };

const noticeFor = (channel: string): CorrectionNotice => ({
  to: { platform: 'slack', team: 'T1', audience: 'private', channel, thread: null, user: 'UANN', messages: [] },
  way: 'follow_up',
  question: 'When did it end?',
  language: 'en',
  lines: [{ kind: 'changed', label: 'Harbour', was: 'On Monday.', now: 'On Tuesday.', citation: null, reason: null }],
});

/** Reading Slack's description of its API takes longer than the program waits for an answer. */
beforeAll(() => void requestFaults('chat.postMessage', { blocks: [{ type: 'divider' }] }));

describe('a notice in a direct message of Slack that nobody wrote down as sent', () => {
  it.each([
    ['is found, and not posted twice, for a question asked there', 'D1', 'sent'],
    ['stays uncertain for a question asked elsewhere', 'C1', 'uncertain'],
  ])('%s', async (_, channel, state) => {
    const file = aFile();
    const { stores } = await openForTest(file);
    const settings = { DATABASE_URL: `file:${file}` };
    const desk = await startWithSlack({ mode: 'http', answerer: createStory().answerer, settings });
    const becomes = (wanted: string) =>
      vi.waitFor(async () => expect(await stores.notices.list()).toMatchObject([{ state: wanted }]), WAIT);
    await stores.notices.plan({ round: 'r', answer: 'a', place: writeNotice(noticeFor(channel)) });
    await becomes('sent');
    await stores.notices.step('r', 'a', { from: 'sent', to: 'sending' });
    await becomes(state);
    await desk.stop();
    expect(desk.slack.of('chat.postMessage')).toHaveLength(1);
    expect(desk.slack.of('conversations.history')).toHaveLength(channel === 'D1' ? 1 : 0);
  });
});
