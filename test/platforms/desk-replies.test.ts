import { describe, expect, it } from 'vitest';
import { DeliveryFailure } from '../../src/platforms/deliver.ts';
import { createDeskReplies } from '../../src/platforms/desk-replies.ts';
import type { FollowUps, FollowUpsByPlatform } from '../../src/platforms/follow-ups.ts';
import type { Address } from '../../src/platforms/reply-place.ts';
import { createMemoryStores } from '../../src/stores/memory/create-memory-stores.ts';

const KEY = 'a key that is made up for this test alone';

const inPublic: Address = {
  platform: 'slack',
  team: 'T1',
  audience: 'public',
  channel: 'C1',
  thread: '1.1',
  user: 'UANN',
  messages: ['1.2'],
};
const inPrivate: Address = { ...inPublic, audience: 'private', thread: null, messages: [] };

interface Sent {
  readonly to: Address;
  readonly text: string;
}

const create = (key: string | null) => {
  const sent: Sent[] = [];
  const trouble = { fails: false };
  const slack: FollowUps = {
    async send(to, text) {
      if (trouble.fails) throw new DeliveryFailure('the channel is gone', { kind: 'refused' });
      sent.push({ to, text });
      return '9.9';
    },
    find: async () => 'unknown',
    offer: async () => {},
    replace: async () => {},
  };
  const platforms: FollowUpsByPlatform = new Map([['slack', slack]]);
  const stores = createMemoryStores(key);
  const silent = (): void => {};
  const log = { info: silent, warn: silent, error: silent };
  const replies = createDeskReplies({ stores, platforms, log });
  const handOver = (address: Address, question = 'How much was paid?') =>
    replies.keep({ kind: 'question', question, messages: ['slack:C70:5.5'], person: 'slack:T1:UANN', address });
  const reply = { to: 'slack:C70:5.5', key: 'slack:C70:6.6', text: 'Twelve million' };
  return { replies, stores, sent, trouble, handOver, reply };
};

describe('replies of the desk', () => {
  it('go to a public place without a key, and nobody’s name is kept for that', async () => {
    const { replies, stores, sent, handOver, reply } = create(null);
    await handOver(inPublic);
    expect(JSON.stringify(await stores.handovers.find('slack:C70:5.5'))).not.toContain('UANN');
    expect(await replies.carry(reply)).toBe('carried');
    expect(sent).toMatchObject([{ to: { channel: 'C1', thread: '1.1', messages: ['1.2'] } }]);
    expect(sent[0]?.text).toBe('The desk, not the sources, on “How much was paid?”:\nTwelve million');
  });

  it('are said to be lost when there is no key for a private address', async () => {
    const { replies, sent, handOver, reply } = create(null);
    await handOver(inPrivate);
    expect(await replies.carry(reply)).toBe('failed');
    expect(sent).toEqual([]);
  });

  it('go to a private address that is kept sealed', async () => {
    const { replies, stores, sent, handOver, reply } = create(KEY);
    await handOver(inPrivate);
    expect(JSON.stringify(await stores.handovers.find('slack:C70:5.5'))).not.toMatch(/UANN|C1"/);
    expect(await replies.carry(reply)).toBe('carried');
    expect(sent).toMatchObject([{ to: inPrivate }]);
  });

  it('go once, each of several', async () => {
    const { replies, sent, handOver, reply } = create(KEY);
    await handOver(inPublic);
    await replies.carry(reply);
    await replies.carry(reply);
    await replies.carry({ ...reply, key: 'slack:C70:7.7', text: 'It was thirteen' });
    expect(sent.map(({ text }) => text.split('\n')[1])).toEqual(['Twelve million', 'It was thirteen']);
  });

  it('are marked as the desk’s in the language of the question', async () => {
    const { replies, sent, handOver, reply } = create(KEY);
    await handOver(inPublic, '¿Cuánto dinero se pagó a los trabajadores?');
    await replies.carry(reply);
    expect(sent[0]?.text).toMatch(/^La redacción, no las fuentes,/);
  });

  it('are for nobody under any other message, and failed when the place is gone', async () => {
    const { replies, trouble, handOver, reply } = create(KEY);
    expect(await replies.carry(reply)).toBe('not_for_anyone');
    await handOver(inPublic);
    trouble.fails = true;
    expect(await replies.carry(reply)).toBe('failed');
  });
});
