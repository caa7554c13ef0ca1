import { describe, expect, it, vi } from 'vitest';
import { DeliveryFailure } from '../src/platforms/deliver.ts';
import type { FollowUpsByPlatform } from '../src/platforms/follow-ups.ts';
import { createLog } from '../src/platforms/log.ts';
import { sendDigests } from '../src/send-digests.ts';
import { createMemoryStores } from '../src/stores/memory/create-memory-stores.ts';
import { aRecord } from './contracts/store/sample-records.ts';

const MONDAY = Date.parse('2026-02-02T00:30:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Each failure is what one sending meets. */
const prepare = (...failures: Error[]) => {
  let now = MONDAY - 3 * DAY;
  let due: (() => void) | null = null;
  const clock = {
    now: () => new Date(now),
    schedule: (run: () => void) => {
      due = run;
      return () => {
        due = null;
      };
    },
  };
  const sent: { channel: string; text: string; key: string }[] = [];
  const lines: string[] = [];
  const platforms: FollowUpsByPlatform = new Map();
  platforms.set('slack', {
    async send({ channel }, text, key) {
      const failure = failures.shift();
      if (failure) throw failure;
      sent.push({ channel, text, key });
      return '1.0';
    },
    find: async () => 'unknown',
    offer: async () => {},
    replace: async () => {},
  });
  const stores = createMemoryStores(null, () => now);
  const end = sendDigests({
    channels: [{ platform: 'slack', channel: 'C9' }],
    platforms,
    stores,
    clock,
    log: createLog((line) => lines.push(line), []),
  });
  /** Lets the clock go on to a time, and waits until the digests of that hour are done. */
  const goOn = async (to: number): Promise<void> => {
    await vi.waitFor(() => expect(due).not.toBeNull());
    now = to;
    const run = due;
    due = null;
    run?.();
    await vi.waitFor(() => expect(due).not.toBeNull());
  };
  return { stores, sent, lines, goOn, end };
};

describe('the weekly digest', () => {
  it('comes once a week, with what was asked and what went unanswered', async () => {
    const { stores, sent, goOn, end } = prepare();
    await stores.answers.record(aRecord('1', { at: MONDAY - DAY }));
    await stores.answers.record(
      aRecord('2', { at: MONDAY - DAY, status: 'not_in_sources', question: 'Who paid?', context: [] }),
    );
    await goOn(MONDAY - HOUR);
    expect(sent).toEqual([]);
    await goOn(MONDAY);
    await goOn(MONDAY + HOUR);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ channel: 'C9' });
    expect(sent[0]?.text).toContain('2 questions: 1 answered from the sources, 1 that the sources do not answer.');
    expect(sent[0]?.text).toContain('1 × Who paid?');
    await goOn(MONDAY + 7 * DAY);
    expect(sent).toHaveLength(2);
    expect(sent[1]?.text).toBe('Nothing was asked in the last seven days.');
    await end();
  });

  it('says in the log when it did not arrive, and goes on', async () => {
    const { lines, goOn, end } = prepare(new Error('channel_not_found'));
    await goOn(MONDAY);
    expect(lines.join()).toContain('the weekly digest did not reach slack channel C9: channel_not_found');
    await end();
  });

  it.each(['busy', 'refused'] as const)('comes an hour later where the platform took none: %s', async (kind) => {
    const { sent, lines, goOn, end } = prepare(
      new DeliveryFailure('no', { kind }),
      new DeliveryFailure('no', { kind }),
    );
    await goOn(MONDAY);
    await goOn(MONDAY + HOUR);
    expect(sent).toEqual([]);
    await goOn(MONDAY + 2 * HOUR);
    await goOn(MONDAY + 3 * HOUR);
    expect(sent).toHaveLength(1);
    expect(lines).toHaveLength(2);
    await goOn(MONDAY + 7 * DAY);
    expect(sent).toHaveLength(2);
    await end();
  });

  it('does not come twice where it may have been taken', async () => {
    const { sent, goOn, end } = prepare(new DeliveryFailure('no answer', { kind: 'uncertain' }));
    await goOn(MONDAY);
    await goOn(MONDAY + HOUR);
    expect(sent).toEqual([]);
    await goOn(MONDAY + 7 * DAY);
    expect(sent).toHaveLength(1);
    await end();
  });
});
