/** Writes 1,000 answers to the file that it is given, and says each one that is acknowledged. */
import { openSqlite } from '../../src/stores/sqlite/open-sqlite.ts';
import { aRecord } from '../contracts/store/sample-records.ts';

const [file = '', name = 'a'] = process.argv.slice(2);
const { concerns } = openSqlite(file);
for (let number = 0; number < 1_000; number += 1) {
  const id = `${name}${number}`;
  await concerns.answers.record(aRecord(id));
  await concerns.feedback.record({ person: 'ann', answer: id, helpful: true, reason: null });
  process.stdout.write(`${id}\n`);
}
