import { expect, it } from 'vitest';
import type { OpenConcerns } from './open-concerns.ts';

/** What every store does while questions come in. */
export const describeAsking = (open: OpenConcerns): void => {
  it('claims a delivery once, until it is released or too old', async () => {
    const { concerns, clock } = await open();
    const { seen } = concerns;
    expect(await Promise.all([seen.claim('a'), seen.claim('a'), seen.claim('b')])).toEqual([true, false, true]);
    await seen.release('a');
    clock.now = 500;
    expect([await seen.claim('a'), await seen.claim('a')]).toEqual([true, false]);
    expect(await seen.prune(500)).toBe(1);
    expect([await seen.claim('a'), await seen.claim('b')]).toEqual([false, true]);
  });

  it('remembers the newest questions of a thread', async () => {
    const { conversations } = (await open()).concerns;
    for (let at = 0; at < 12; at += 1) await conversations.remember('t', String(at), 'ann');
    expect(await conversations.recall('t')).toEqual(['2', '3', '4', '5', '6', '7', '8', '9', '10', '11']);
    expect(await conversations.recall('other')).toEqual([]);
  });

  it('forgets what one person asked in a thread, and old threads', async () => {
    const { concerns, clock } = await open();
    const { conversations } = concerns;
    await conversations.remember('t', 'mine', 'ann');
    await conversations.remember('t', 'yours', 'ben');
    expect(await conversations.forget('ann')).toBe(1);
    expect(await conversations.recall('t')).toEqual(['yours']);
    clock.now = 500;
    await conversations.remember('u', 'new', 'ben');
    await conversations.prune(500);
    expect([await conversations.recall('t'), await conversations.recall('u')]).toEqual([[], ['new']]);
  });

  it('keeps a long text under a short key', async () => {
    const { concerns, clock } = await open();
    const { longTickets } = concerns;
    const key = await longTickets.keep('x'.repeat(9_000));
    expect(key).toMatch(/^[\w-]{22}$/);
    expect(await longTickets.keep('x'.repeat(9_000))).toBe(key);
    expect(await longTickets.find(key)).toBe('x'.repeat(9_000));
    expect(await longTickets.find('unknown')).toBeNull();
    clock.now = 500;
    expect(await longTickets.prune(500)).toBe(1);
    expect(await longTickets.find(key)).toBeNull();
  });

  it('limits each person within any stretch of time', async () => {
    const { concerns, clock } = await open();
    const { limits } = concerns;
    const twice = { most: 2, withinMs: 60 };
    expect([await limits.take('ann', twice), await limits.take('ann', twice)]).toEqual([0, 0]);
    expect([await limits.take('ann', twice), await limits.take('ben', twice)]).toEqual([60, 0]);
    clock.now += 45;
    expect(await limits.take('ann', twice)).toBe(15);
    clock.now += 15;
    expect(await limits.take('ann', twice)).toBe(0);
    await limits.forget('ann');
    expect([await limits.take('ann', twice), await limits.take('ann', twice)]).toEqual([0, 0]);
  });
};
