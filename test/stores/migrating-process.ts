/** Begins a migration of the file that it is given, and stops in the middle of it for ever. */
import { connect } from '../../src/stores/sqlite/connection.ts';
import { migrations } from '../../src/stores/sqlite/migrations.ts';

const connection = connect(process.argv[2] ?? '', { synchronous: 'full', busyMs: 1_000 });
connection.transaction(() => {
  for (const step of migrations.slice(1)) connection.execute(step);
  connection.execute(`PRAGMA user_version = ${migrations.length}`);
  process.stdout.write('in the middle\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
