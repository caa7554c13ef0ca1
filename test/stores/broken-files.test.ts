import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { forgetPerson } from '../../src/stores/forget-person.ts';
import { createHealthWatch } from '../../src/stores/health.ts';
import { createMemoryConcerns } from '../../src/stores/memory/create-memory-concerns.ts';
import { createResilientConcerns } from '../../src/stores/resilient/create-resilient-concerns.ts';
import { connect } from '../../src/stores/sqlite/connection.ts';
import { migrate } from '../../src/stores/sqlite/migrate.ts';
import { openSqlite } from '../../src/stores/sqlite/open-sqlite.ts';
import { createSqliteAnswers, TOUCHING } from '../../src/stores/sqlite/sqlite-answers.ts';
import { sweep } from '../../src/stores/sweep.ts';
import { aRecord } from '../contracts/store/sample-records.ts';
import { aFile, openForTest } from './stores-in-files.ts';

const open = (file: string) => connect(file, { synchronous: 'full', busyMs: 100 });
const DAY = 86_400_000;

describe('a file that cannot be used', () => {
  it.each([
    ['holds something else', (file: string) => writeFileSync(file, 'These are no rows. '.repeat(500))],
    [
      'is damaged',
      (file: string) => {
        openSqlite(file).close();
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.fill(0x5a, 4_096));
      },
    ],
  ])('that %s is kept aside, said, and begun anew', async (_, spoil) => {
    const file = aFile();
    spoil(file);
    const spoilt = readFileSync(file);
    const { stores, lines, health } = await openForTest(file);
    const aside = readdirSync(dirname(file)).find((name) => /^desk\.db\.corrupt-\d+$/.test(name)) ?? '';
    expect(readFileSync(join(dirname(file), aside))).toEqual(spoilt);
    expect(lines.join('\n')).toContain(aside);
    await stores.answers.record(aRecord('a'));
    expect(await stores.answers.find('a')).toEqual(aRecord('a'));
    expect(health()).toEqual({ failing: false, failures: 0 });
  });

  it('of a newer program is refused, with the remedy, and left alone', async () => {
    const file = aFile();
    const connection = open(file);
    migrate(connection);
    connection.execute('PRAGMA user_version = 99');
    connection.close();
    await expect(openForTest(file)).rejects.toThrow('version 99');
    expect(readdirSync(dirname(file)).filter((name) => name.includes('corrupt'))).toEqual([]);
  });

  it('leaves the desk answering from memory, and says so', async () => {
    const file = aFile();
    mkdirSync(file);
    const { stores, lines, health } = await openForTest(file);
    expect(await stores.seen.claim('k')).toBe(true);
    expect(health().failing).toBe(true);
    expect(lines.join('\n')).toContain('cannot be opened');
  });
});

describe('a full disk', () => {
  it('stops no answer, is said once, counted, and made up for when there is room', async () => {
    const file = aFile();
    openSqlite(file).close();
    const connection = open(file);
    const said: string[] = [];
    const health = createHealthWatch({
      began: (failure) => said.push(String(failure)),
      ended: (failures) => said.push(`${failures} failed`),
    });
    const memory = createMemoryConcerns();
    const inFile = { ...memory, answers: createSqliteAnswers(connection) };
    const { answers } = createResilientConcerns(inFile, createMemoryConcerns(), health);
    const pages = connection.row(z.object({ page_count: z.number() }), 'PRAGMA page_count')?.page_count ?? 0;
    connection.rows(z.unknown(), `PRAGMA max_page_count = ${pages}`);
    const ids = Array.from({ length: 40 }, (_, at) => `a${at}`);
    for (const id of ids) await answers.record(aRecord(id, { question: 'x'.repeat(4_000) }));
    expect(health.current().failing).toBe(true);
    expect(health.current().failures).toBeGreaterThan(30);
    expect(said).toEqual([expect.stringContaining('full')]);
    connection.rows(z.unknown(), 'PRAGMA max_page_count = 100000');
    await answers.record(aRecord('last'));
    expect(health.current().failing).toBe(false);
    expect(said).toHaveLength(2);
    expect((await answers.page({ limit: 99 })).records.map(({ id }) => id).sort()).toEqual([...ids, 'last'].sort());
    connection.close();
  });
});

describe('what is kept', () => {
  it('finds the answers of a correction by the index alone', () => {
    const file = aFile();
    openSqlite(file).close();
    const connection = open(file);
    const plan = connection.rows(z.object({ detail: z.string() }), `EXPLAIN QUERY PLAN ${TOUCHING}`, 's', 9, 0, 0);
    const details = plan.map(({ detail }) => detail).join('\n');
    expect(details).toContain('USING COVERING INDEX shown_place (source=? AND start<?)');
    expect(details).not.toMatch(/SCAN (?!shown\b)/);
    connection.close();
  });

  it('is gone from the file when retention ends or a person is forgotten', async () => {
    const file = aFile();
    const { stores } = await openForTest(file);
    const person = stores.privacy.pseudonym('slack:T:U');
    await stores.answers.record(aRecord('old', { question: 'an ancient riddle?', at: 1 }));
    await stores.answers.record(aRecord('mine', { question: 'a secret wish?', person, at: 99 * DAY }));
    await stores.answers.record(aRecord('new', { question: 'something recent?', at: 99 * DAY }));
    await stores.conversations.remember('t', 'a secret wish?', person);
    expect(await sweep(stores, 100 * DAY, 90)).toBe(1);
    expect(await forgetPerson(stores, 'slack:T:U')).toBe(2);
    const bytes = readdirSync(dirname(file))
      .map((name) => readFileSync(join(dirname(file), name), 'latin1'))
      .join('');
    expect(bytes).not.toContain('ancient riddle');
    expect(bytes).not.toContain('secret wish');
    expect(bytes).toContain('something recent');
  });
});
