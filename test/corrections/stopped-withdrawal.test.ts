import { describe, expect, it, vi } from 'vitest';
import { keepArchive } from '../../src/corrections/keep-archive.ts';
import { followCorrections } from '../../src/follow-corrections.ts';
import type { FollowUps } from '../../src/platforms/follow-ups.ts';
import { createLog } from '../../src/platforms/log.ts';
import type { Stores } from '../../src/stores/stores.ts';
import { aRecord } from '../contracts/store/sample-records.ts';
import { article, load } from '../knowledge/temporary-folder.ts';
import { aFile, openForTest } from '../stores/stores-in-files.ts';

const WAIT = { timeout: 10_000, interval: 5 };

/** Never comes back, as in a program that ended. */
const forever = (): Promise<never> => new Promise(() => {});

/** A step at which the program stops: it is taken first, or not. */
type Stop = (stores: Stores, reached: () => void) => Stores;

const atPlan =
  (taken: boolean): Stop =>
  (stores, reached) => {
    const plan: Stores['notices']['plan'] = async (notice) => {
      if (taken) await stores.notices.plan(notice);
      reached();
      return forever();
    };
    return { ...stores, notices: { ...stores.notices, plan } };
  };

const atWithdrawal =
  (taken: boolean): Stop =>
  (stores, reached) => {
    const withdraw: Stores['versions']['withdraw'] = async (...told) => {
      if (taken) await stores.versions.withdraw(...told);
      reached();
      return forever();
    };
    return { ...stores, versions: { ...stores.versions, withdraw } };
  };

/** Nothing stands in the folder any more. */
const GONE = { served: [], stored: [] };

const follow = (stores: Stores, platforms: ReadonlyMap<string, FollowUps>) =>
  followCorrections({
    editors: [],
    stores,
    platforms: new Map(platforms),
    mode: 'off',
    retentionDays: 90,
    timing: { paceMs: 1, lookMs: 1, retryMs: 1 },
    log: createLog(() => {}, []),
  });

describe('a program that stops while a source is withdrawn', () => {
  it.each([
    ['before the replacement of a shared post is planned', atPlan(false)],
    ['after that is planned', atPlan(true)],
    ['before the archive says that the source is withdrawn', atWithdrawal(false)],
    ['after the archive says so', atWithdrawal(true)],
  ])('%s replaces the post when it runs again, once', async (_, stop) => {
    const file = aFile();
    const { sources } = await load({ 'sources/harbour.md': article('title: Harbour', 'It ended on Monday.') });
    const before = await openForTest(file);
    await keepArchive({ served: sources, stored: sources }, before.stores, 10);
    const place = { ...aRecord('a').place, messages: ['1.2', '1.3'] };
    const shared = aRecord('a', { origin: 'shared', delivery: 'sent', place, at: Date.now() });
    await before.stores.answers.record(shared);

    const reached = vi.fn<() => void>();
    const first = follow(stop(before.stores, reached), new Map());
    first.take(GONE);
    await vi.waitFor(() => expect(reached).toHaveBeenCalled(), WAIT);
    void first.stop();

    const after = await openForTest(file);
    const replaced: string[] = [];
    const slack: FollowUps = {
      send: async () => 'message',
      find: async () => 'unknown',
      offer: async () => {},
      replace: async ({ messages }) => void replaced.push(...messages),
    };
    const second = follow(after.stores, new Map([['slack', slack]]));
    second.take(GONE);
    await vi.waitFor(async () => {
      expect((await after.stores.versions.history('harbour'))[0]?.withdrawn).not.toBeNull();
      expect(await after.stores.notices.list()).toMatchObject([{ answer: 'a', state: 'sent' }]);
    }, WAIT);
    await second.stop();
    expect(replaced).toEqual(place.messages);
  });
});
