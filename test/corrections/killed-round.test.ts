import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type CorrectionNotice, writeNotice } from '../../src/platforms/correction-notice.ts';
import { aFile, openForTest, runProcess } from '../stores/stores-in-files.ts';

const NOTICES = 50;
const WAIT = { timeout: 20_000, interval: 10 };

const NOTICE: CorrectionNotice = {
  to: { platform: 'slack', team: 'T1', audience: 'public', channel: 'C1', thread: '1.1', user: '', messages: ['1.2'] },
  way: 'follow_up',
  question: 'When did it end?',
  language: 'en',
  lines: [{ kind: 'changed', label: 'Harbour', was: 'On Monday.', now: 'On Tuesday.', citation: null, reason: null }],
};

describe('a program that is killed in the middle of a round of corrections', () => {
  it.each([
    ['before', 'yes', 'uncertain'],
    ['before', 'no', 'uncertain'],
    ['after', 'yes', 'sent'],
    ['after', 'no', 'uncertain'],
  ])('%s a notice is out sends nothing twice; can the platform be asked: %s', async (hangs, canLook, state) => {
    const database = aFile();
    const file = join(dirname(database), 'posted.txt');
    const { stores } = await openForTest(database);
    for (let at = 0; at < NOTICES; at += 1) {
      await stores.notices.plan({ round: 'r', answer: `a${at}`, place: writeNotice(NOTICE) });
    }
    const posted = (): readonly string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean);
    const first = runProcess('../corrections/sending-process.ts', database, file, hangs, canLook);
    await vi.waitFor(() => expect(first.lines()).toEqual(['hanging']), WAIT);
    await first.kill();
    const second = runProcess('../corrections/sending-process.ts', database, file, 'never', canLook);
    await second.ended;
    expect(second.lines()).toEqual(['done']);
    expect(new Set(posted()).size).toBe(posted().length);
    const notices = await stores.notices.list({ round: 'r' });
    const [inDoubt, others] = [notices.slice(20, 21), [...notices.slice(0, 20), ...notices.slice(21)]];
    expect(inDoubt).toMatchObject([{ state }]);
    expect(others).toHaveLength(NOTICES - 1);
    expect(others.every((notice) => notice.state === 'sent')).toBe(true);
    expect(posted()).toHaveLength(hangs === 'before' ? NOTICES - 1 : NOTICES);
  });
});
