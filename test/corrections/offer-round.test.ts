import { describe, expect, it } from 'vitest';
import type { Round } from '../../src/corrections/find-changes.ts';
import { createRoundOffers } from '../../src/offer-round.ts';
import { DeliveryFailure } from '../../src/platforms/deliver.ts';
import type { FollowUps, FollowUpsByPlatform } from '../../src/platforms/follow-ups.ts';
import { createLog } from '../../src/platforms/log.ts';
import { createMemoryStores } from '../../src/stores/memory/create-memory-stores.ts';

const RETRY = 60_000;
const ROUND: Round = { id: 'round', changes: [], settles: [] };
const SLACK = { platform: 'slack', channel: 'C9' };
const DISCORD = { platform: 'discord', channel: '9' };

const failure = (kind: DeliveryFailure['kind'], retryAfterMs = 0) => new DeliveryFailure('no', { kind, retryAfterMs });

/** Two channels; each failure is what one posting in Slack meets. */
const prepare = (...failures: Error[]) => {
  const state = { now: 1_000, round: ROUND as Round | null };
  const posted: string[] = [];
  const lines: string[] = [];
  const platform = (name: string): FollowUps => ({
    send: async () => '1',
    find: async () => 'unknown',
    async offer(channel, _, round) {
      const met = name === 'slack' ? failures.shift() : undefined;
      if (met) throw met;
      posted.push(`${name} ${channel} ${round}`);
    },
    replace: async () => {},
  });
  const platforms: FollowUpsByPlatform = new Map(['slack', 'discord'].map((name) => [name, platform(name)]));
  const stores = createMemoryStores(null, () => state.now);
  const start = () =>
    createRoundOffers({
      editors: [SLACK, DISCORD],
      platforms,
      stores,
      find: async () => state.round,
      since: () => 0,
      now: () => state.now,
      retryMs: RETRY,
      log: createLog((line) => lines.push(line), []),
    });
  return { state, posted, lines, platforms, stores, start, offers: start() };
};

const IN_SLACK = 'slack C9 round';
const IN_DISCORD = 'discord 9 round';

describe('a round that editors are shown', () => {
  it('is posted once in each channel, also when the sources change or the program starts again', async () => {
    const { posted, offers, start } = prepare();
    await offers.look();
    expect(posted).toEqual([]);
    offers.renew();
    await offers.look();
    offers.renew();
    await offers.look();
    const again = start();
    again.renew();
    await again.look();
    expect(posted).toEqual([IN_SLACK, IN_DISCORD]);
  });

  it('waits for a platform that is not connected yet', async () => {
    const { posted, platforms, offers } = prepare();
    const slack = platforms.get('slack');
    platforms.delete('slack');
    offers.renew();
    await offers.look();
    expect(posted).toEqual([IN_DISCORD]);
    if (slack) platforms.set('slack', slack);
    await offers.look();
    expect(posted).toEqual([IN_DISCORD, IN_SLACK]);
  });

  it('is posted after a pause in a channel that was too busy, and in the other at once', async () => {
    const { state, posted, lines, offers } = prepare(failure('busy'), failure('busy', 2 * RETRY));
    offers.renew();
    await offers.look();
    await offers.look();
    expect(posted).toEqual([IN_DISCORD]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('slack channel C9 was not asked about corrections: no; it is asked again in 60 s');
    state.now += RETRY;
    await offers.look();
    expect(lines[1]).toContain('in 120 s');
    state.now += RETRY;
    await offers.look();
    expect(posted).toEqual([IN_DISCORD]);
    state.now += RETRY;
    await offers.look();
    await offers.look();
    expect(posted).toEqual([IN_DISCORD, IN_SLACK]);
  });

  it('is posted when the sources change or the program starts again in a channel that refused it', async () => {
    const { state, posted, lines, offers, start } = prepare(failure('refused'), failure('refused'));
    offers.renew();
    await offers.look();
    state.now += 10 * RETRY;
    await offers.look();
    expect(posted).toEqual([IN_DISCORD]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('confirm them with npm run desk -- corrections');
    offers.renew();
    await offers.look();
    const again = start();
    again.renew();
    await again.look();
    expect(posted).toEqual([IN_DISCORD, IN_SLACK]);
  });

  it.each([failure('uncertain'), new Error('broken')])('is not posted again where it may be out: %s', async (met) => {
    const { state, posted, offers } = prepare(met);
    offers.renew();
    await offers.look();
    state.now += 10 * RETRY;
    offers.renew();
    await offers.look();
    expect(posted).toEqual([IN_DISCORD]);
  });

  it('is looked for again after a pause when the database fails', async () => {
    const { state, posted, stores, start } = prepare();
    const { turn } = stores.marks;
    let broken = true;
    Object.assign(stores.marks, {
      turn: async (key: string, value: string) => {
        if (broken) throw new Error('disk full');
        return turn(key, value);
      },
    });
    const offers = start();
    offers.renew();
    await offers.look();
    expect(posted).toEqual([]);
    broken = false;
    state.now += RETRY;
    await offers.look();
    expect(posted).toEqual([IN_SLACK, IN_DISCORD]);
  });

  it('is not forgotten when the sources change while it is posted', async () => {
    const { state, posted, platforms, offers } = prepare();
    const slack = platforms.get('slack');
    if (slack) {
      platforms.set('slack', {
        ...slack,
        async offer(channel, text, round) {
          await slack.offer(channel, text, round);
          if (round === 'round') {
            state.round = { ...ROUND, id: 'next' };
            offers.renew();
          }
        },
      });
    }
    offers.renew();
    await offers.look();
    await offers.look();
    expect(posted).toEqual([IN_SLACK, 'discord 9 next', 'slack C9 next']);
  });
});
