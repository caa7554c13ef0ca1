import { describe, expect, it } from 'vitest';
import { type CorrectionNotice, writeNotice } from '../../src/platforms/correction-notice.ts';
import { DeliveryFailure } from '../../src/platforms/deliver.ts';
import type { FollowUps } from '../../src/platforms/follow-ups.ts';
import { createLog } from '../../src/platforms/log.ts';
import { sendNotices, settleInterrupted } from '../../src/send-notices.ts';
import { createMemoryStores } from '../../src/stores/memory/create-memory-stores.ts';
import { aFile, openForTest } from '../stores/stores-in-files.ts';

const NOTICE: CorrectionNotice = {
  to: { platform: 'slack', team: 'T1', audience: 'public', channel: 'C1', thread: '1.1', user: '', messages: ['1.2'] },
  way: 'follow_up',
  question: 'When did it end?',
  language: 'es',
  lines: [
    { kind: 'changed', label: 'Harbour', was: 'On Monday.', now: 'On Tuesday.', citation: 'Harbour', reason: null },
  ],
};

/** A platform that keeps what it was sent, and fails as told. */
const aPlatform = (failure: Error | null = null) => {
  const sent = new Map<string, string>();
  const followUps: FollowUps = {
    send: async (_, text, key) => {
      if (failure) throw failure;
      sent.set(key, text);
      return `message ${sent.size}`;
    },
    find: async (_, { key }) => (sent.has(key) ? { message: 'found' } : 'unknown'),
    offer: async () => {},
    replace: async () => {},
  };
  return { sent, followUps };
};

describe.each([
  ['memory', async () => createMemoryStores(null)],
  ['a file', async () => (await openForTest(aFile())).stores],
])('notices kept in %s', (_, open) => {
  const prepare = async (failure: Error | null = null) => {
    const stores = await open();
    const { sent, followUps } = aPlatform(failure);
    const sending = {
      stores,
      platforms: new Map([['slack', followUps]]),
      pause: async () => {},
      ended: new AbortController().signal,
      log: createLog(() => {}, []),
    };
    const plan = (answer: string, notice = NOTICE) =>
      stores.notices.plan({ round: 'r', answer, place: writeNotice(notice) });
    const states = async () => (await stores.notices.list()).map(({ state, reason }) => [state, reason]);
    return { stores, sent, sending, plan, states };
  };

  it('are sent once, in the language of the answer', async () => {
    const { sent, sending, plan, states } = await prepare();
    await plan('a');
    await sendNotices(sending);
    sent.clear();
    await plan('a');
    await sendNotices(sending);
    expect([sent.size, await states()]).toEqual([0, [['sent', null]]]);
  });

  it('say what was shown and what the source says now', async () => {
    const { sent, sending, plan } = await prepare();
    await plan('a');
    await sendNotices(sending);
    expect([...sent.values()]).toEqual([
      'Corrección de mi respuesta a «When did it end?»:\nMostrado entonces, ya no vale: «On Monday.»\nLa fuente dice ahora: «On Tuesday.»\nHarbour',
    ]);
  });

  it('that were being sent at a crash are looked up, and never sent again', async () => {
    const { stores, sent, sending, plan, states } = await prepare();
    for (const answer of ['arrived', 'unknown']) {
      await plan(answer);
      await stores.notices.step('r', answer, { from: 'planned', to: 'sending' });
    }
    sent.set('correction:r:arrived', 'was out before the crash');
    await settleInterrupted(sending);
    await sendNotices(sending);
    expect([sent.size, (await states()).map(([state]) => state)]).toEqual([1, ['sent', 'uncertain']]);
  });

  it.each([
    ['refused', 'failed'],
    ['uncertain', 'uncertain'],
    ['busy', 'planned'],
  ] as const)('that are %s become %s', async (kind, state) => {
    const { sending, plan, states } = await prepare(new DeliveryFailure('no', { kind }));
    await plan('a');
    await sendNotices(sending);
    expect(await states()).toEqual([[state, 'no']]);
  });

  it('wait for a platform that is not connected', async () => {
    const { sending, plan, states } = await prepare();
    await plan('a', { ...NOTICE, to: { ...NOTICE.to, platform: 'discord' } });
    await sendNotices(sending);
    expect(await states()).toEqual([['planned', null]]);
  });
});
