import { expect, it } from 'vitest';
import type { OpenConcerns } from './open-concerns.ts';

/** What every store does for editors and administrators. */
export const describeKeeping = (open: OpenConcerns): void => {
  it('keeps installations until they are removed', async () => {
    const { installations } = (await open()).concerns;
    await installations.keep('T2', 'two');
    await installations.keep('T1', 'one');
    await installations.keep('T1', 'newer');
    expect([await installations.find('T1'), await installations.find('T3')]).toEqual(['newer', null]);
    expect(await installations.list()).toEqual(['T1', 'T2']);
    await installations.remove('T1');
    expect(await installations.list()).toEqual(['T2']);
  });

  it('archives each text that was served', async () => {
    const { versions } = (await open()).concerns;
    const first = { source: 's', hash: 'h1', text: 'one', metadata: '{}' };
    const second = { ...first, hash: 'h2', text: 'two' };
    await versions.serve(first, 10);
    await versions.serve(first, 20);
    await versions.serve(second, 30);
    await versions.serve({ ...first, source: 'r' }, 5);
    const served = { ...second, firstServed: 30, lastServed: 30, withdrawn: null };
    expect(await versions.history('s')).toEqual([
      served,
      { ...first, firstServed: 10, lastServed: 20, withdrawn: null },
    ]);
    expect((await versions.latest()).map(({ source, hash }) => [source, hash])).toEqual([
      ['r', 'h1'],
      ['s', 'h2'],
    ]);
    await versions.withdraw('s', 40, 'wrong');
    expect((await versions.history('s'))[0]).toEqual({ ...served, withdrawn: { at: 40, reason: 'wrong' } });
    await versions.serve(second, 50);
    expect((await versions.latest())[1]).toEqual({ ...served, lastServed: 50 });
  });

  it('plans a notice once, and lets only one step out of a state', async () => {
    const { concerns, clock } = await open();
    const { notices } = concerns;
    const notice = { round: 'r', answer: 'a', place: '{}' };
    expect(await Promise.all([notices.plan(notice), notices.plan(notice)])).toEqual([true, false]);
    await notices.plan({ ...notice, answer: 'b' });
    await notices.plan({ ...notice, round: 'q' });
    const start = { from: 'planned', to: 'sending' } as const;
    expect(await Promise.all([notices.step('r', 'a', start), notices.step('r', 'a', start)])).toEqual([true, false]);
    clock.now = 200;
    expect(await notices.step('r', 'a', { from: 'sending', to: 'sent', message: '9.9' })).toBe(true);
    expect(await notices.list({ round: 'r', state: 'sent' })).toEqual([
      { ...notice, state: 'sent', message: '9.9', reason: null, at: 200 },
    ]);
    expect((await notices.list({ round: 'r' })).map(({ answer }) => answer)).toEqual(['a', 'b']);
    expect([await notices.prune(200), (await notices.list()).length]).toEqual([2, 1]);
  });

  it('turns a mark once to a value', async () => {
    const { marks } = (await open()).concerns;
    expect(await marks.find('digest')).toBeNull();
    expect([await marks.turn('digest', 'week 1'), await marks.turn('digest', 'week 1')]).toEqual([true, false]);
    expect(await marks.turn('digest', 'week 2')).toBe(true);
    expect(await marks.find('digest')).toEqual({ value: 'week 2', at: 100 });
  });
};
