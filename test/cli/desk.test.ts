import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runDeskCommand } from '../../src/cli/desk/run-desk-command.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { aRecord } from '../contracts/store/sample-records.ts';

const NOW = new Date('2026-02-10T12:00:00Z');
const YESTERDAY = Date.parse('2026-02-09T12:00:00Z');

const run = async (...argv: string[]) => {
  const written = { out: '', err: '' };
  const code = await runDeskCommand(argv, {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    now: () => NOW,
  });
  return { code, ...written };
};

const withStores = async (use: (stores: Awaited<ReturnType<typeof openStores>>['stores']) => Promise<void>) => {
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  const opened = await openStores({ url: process.env['DATABASE_URL'] ?? '', key: null, log: quiet });
  await use(opened.stores);
  opened.close();
};

beforeEach(async () => {
  vi.stubEnv('DATABASE_URL', `file:${join(mkdtempSync(join(tmpdir(), 'desk-')), 'desk.db')}`);
  await withStores(async ({ answers, feedback, privacy }) => {
    const person = privacy.pseudonym('slack:T1:U1');
    const gap = { status: 'not_in_sources', missing: 'number', context: [], at: YESTERDAY, person } as const;
    await answers.record(aRecord('1', { ...gap, question: '=How much, "exactly", did it cost?' }));
    await answers.record(aRecord('2', { at: YESTERDAY, question: 'When did it end?' }));
    await feedback.record({ person, answer: 'key of 2', helpful: false, reason: 'wrong year' });
  });
});

afterEach(() => vi.unstubAllEnvs());

describe('npm run desk', () => {
  it('lists what went unanswered, with the nearest passage', async () => {
    const { code, out } = await run('gaps');
    expect(code).toBe(0);
    expect(out).toContain('1 × · last 2026-02-09 · slack:T1:C1');
    expect(out).toContain('did it cost?');
    expect(out).toContain('nearest: The strike ended on Monday. [harbour, paragraph 2]');
    expect(out).not.toContain('When did it end?');
  });

  it('writes gaps as JSON, and as a table that no spreadsheet runs', async () => {
    expect(JSON.parse((await run('gaps', '--json')).out)).toMatchObject([{ asked: 1, missing: 'number' }]);
    const { out } = await run('gaps', '--csv');
    expect(out.split('\r\n')).toHaveLength(3);
    expect(out).toContain(`"'=How much, ""exactly"", did it cost?"`);
  });

  it('says when nothing went unanswered in the days asked for', async () => {
    await withStores(async ({ answers }) => void (await answers.prune(Number.POSITIVE_INFINITY)));
    expect((await run('gaps', '--days', '1')).out).toBe('No question went unanswered.\n');
  });

  it('counts by day and platform', async () => {
    const { out } = await run('stats');
    expect(out).toMatch(/2026-02-09 +slack +2 +1 +1 +0/);
    expect(JSON.parse((await run('stats', '--json')).out)).toContainEqual(
      expect.objectContaining({ day: '2026-02-09', questions: 2 }),
    );
    expect((await run('stats', '--csv')).out).toContain('2026-02-09,slack,2,1,1,0');
  });

  it('lists feedback without who gave it', async () => {
    const { out } = await run('feedback');
    expect(out).toContain('0 up, 1 down · When did it end?');
    expect(out).toContain('said: wrong year');
  });

  it('exports every answer and vote without addresses', async () => {
    const lines = (await run('export')).out.trim().split('\n');
    const values: unknown[] = lines.map((line) => JSON.parse(line));
    expect(values).toHaveLength(3);
    for (const value of values) expect(value).not.toHaveProperty('address');
  });

  it('forgets a person for good', async () => {
    expect((await run('forget', '--user', 'slack:T1:U1')).out).toContain('2 records of slack:T1:U1');
    expect((await run('gaps')).out).toBe('No question went unanswered.\n');
    expect((await run('forget', '--user', 'slack:T1:U1')).out).toContain('0 records');
  });

  it.each([
    [[], 'no command is given'],
    [['gap'], 'unknown command "gap"'],
    [['gaps', '--days', 'ten'], '--days "ten" is not a number'],
    [['forget', '--user', 'ann'], '--user "ann" names nobody'],
    [['stats', '--loud'], "Unknown option '--loud'"],
  ])('explains wrong usage: %j', async (argv, message) => {
    const { code, err, out } = await run(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain('Usage:');
  });

  it('explains itself', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, err: '' });
  });
});
