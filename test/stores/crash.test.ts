import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { connect } from '../../src/stores/sqlite/connection.ts';
import { migrate } from '../../src/stores/sqlite/migrate.ts';
import { migrations } from '../../src/stores/sqlite/migrations.ts';
import { openSqlite } from '../../src/stores/sqlite/open-sqlite.ts';
import { aRecord } from '../contracts/store/sample-records.ts';
import { aFile, openForTest, runProcess } from './stores-in-files.ts';

const WAIT = { timeout: 20_000, interval: 2 };

/** A database as the first version made it, with a conversation. */
const anOldFile = (): string => {
  const file = aFile();
  const connection = connect(file, { synchronous: 'full', busyMs: 1_000 });
  migrate(connection, migrations.slice(0, 1));
  connection.run("INSERT INTO votes (person, answer, helpful, at) VALUES ('ann', 'k', 1, 5)");
  connection.close();
  return file;
};

const expectMigrated = async (file: string): Promise<void> => {
  const { stores } = await openForTest(file);
  expect(await stores.feedback.list(0)).toEqual([{ person: 'ann', answer: 'k', helpful: true, reason: null, at: 5 }]);
  expect(await stores.marks.turn('digest', 'week 1')).toBe(true);
};

describe('a database file', () => {
  it('loses nothing that was acknowledged when the program is killed while it writes', async () => {
    const file = aFile();
    const writer = runProcess('writing-process.ts', file);
    await vi.waitFor(() => expect(writer.lines().length).toBeGreaterThan(200), WAIT);
    await writer.kill();
    const acknowledged = writer.lines();
    expect(acknowledged.length).toBeLessThan(1_000);
    const { stores } = await openForTest(file);
    for (const id of acknowledged) expect(await stores.answers.find(id)).toEqual(aRecord(id));
    const votes = new Set((await stores.feedback.list(0)).map(({ answer }) => answer));
    expect(acknowledged.filter((id) => !votes.has(id))).toEqual([]);
  });

  it('is as it was when the program is killed in the middle of a migration', async () => {
    const file = anOldFile();
    const migrating = runProcess('migrating-process.ts', file);
    await vi.waitFor(() => expect(migrating.lines()).toEqual(['in the middle']), WAIT);
    await migrating.kill();
    const connection = connect(file, { synchronous: 'full', busyMs: 1_000 });
    expect(connection.row(z.object({ user_version: z.number() }), 'PRAGMA user_version')?.user_version).toBe(1);
    connection.close();
    await expectMigrated(file);
  });

  it('of the version before is brought to this one', () => expectMigrated(anOldFile()));

  it('is written by two processes at once, and each sees what the other claimed', async () => {
    const file = aFile();
    openSqlite(file).close();
    const writers = ['a', 'b'].map((name) => runProcess('writing-process.ts', file, name));
    await Promise.all(writers.map(({ ended }) => ended));
    const one = await openForTest(file);
    const other = await openForTest(file);
    expect((await one.stores.answers.page({ limit: 3_000 })).records).toHaveLength(2_000);
    expect([await one.stores.seen.claim('k'), await other.stores.seen.claim('k')]).toEqual([true, false]);
    const once = { most: 1, withinMs: 60_000 };
    expect(await one.stores.limits.take('ann', once)).toBe(0);
    expect(await other.stores.limits.take('ann', once)).toBeGreaterThan(0);
    expect(one.stores.privacy.pseudonym('ann')).toBe(other.stores.privacy.pseudonym('ann'));
  });
});
