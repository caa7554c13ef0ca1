import { expect, it } from 'vitest';
import type { OpenConcerns } from './open-concerns.ts';

/** What every store does with what people say of answers and want of them. */
export const describeFeedback = (open: OpenConcerns): void => {
  it('counts the last vote of a person on an answer', async () => {
    const { concerns, clock } = await open();
    const { feedback } = concerns;
    const vote = { person: 'ann', answer: 'k', helpful: true, reason: null };
    await feedback.record(vote);
    clock.now = 200;
    await feedback.record({ ...vote, person: 'ben' });
    clock.now = 300;
    await feedback.record({ ...vote, helpful: false, reason: 'too old' });
    expect(await feedback.list(0)).toEqual([
      { ...vote, person: 'ben', at: 200 },
      { ...vote, helpful: false, reason: 'too old', at: 300 },
    ]);
    expect(await feedback.list(300)).toHaveLength(1);
    expect([await feedback.forget('ann'), await feedback.prune(300)]).toEqual([1, 1]);
    expect(await feedback.list(0)).toEqual([]);
  });

  it('keeps who wants to be told of a change, once each', async () => {
    const { subscriptions } = (await open()).concerns;
    const ann = { person: 'ann', answer: 'k', address: 'sealed' };
    expect([await subscriptions.add(ann), await subscriptions.add({ ...ann, address: 'other' })]).toEqual([
      true,
      false,
    ]);
    await subscriptions.add({ ...ann, person: 'ben' });
    expect(await subscriptions.of('k')).toEqual([
      { ...ann, address: 'other' },
      { ...ann, person: 'ben' },
    ]);
    expect([await subscriptions.remove('ann', 'k'), await subscriptions.remove('ann', 'k')]).toEqual([true, false]);
    expect(await subscriptions.forget('ben')).toBe(1);
    expect(await subscriptions.of('k')).toEqual([]);
  });

  it('knows whose question an editors’ message is', async () => {
    const { concerns, clock } = await open();
    const { handovers } = concerns;
    const handover = { message: 'slack:C1:1', kind: 'problem', question: 'Why?', person: 'ann', address: 's' } as const;
    await handovers.keep(handover);
    expect([await handovers.find('slack:C1:1'), await handovers.find('slack:C1:2')]).toEqual([handover, null]);
    clock.now = 500;
    await handovers.keep({ ...handover, message: 'm2', person: 'ben' });
    expect([await handovers.prune(500), await handovers.forget('ben')]).toEqual([1, 1]);
    expect(await handovers.find('m2')).toBeNull();
  });
};
