import { ConfigError } from '../config.ts';
import { StoreError } from '../stores/store-error.ts';
import { systemIo } from './command-io.ts';
import { runKnowledge } from './knowledge/run-knowledge.ts';

try {
  process.exitCode = await runKnowledge(process.argv.slice(2), systemIo);
} catch (failure) {
  if (!(failure instanceof ConfigError || failure instanceof StoreError)) throw failure;
  systemIo.err(`${failure.message}\n`);
  process.exitCode = 2;
}
