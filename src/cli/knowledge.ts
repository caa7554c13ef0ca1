import { systemIo } from './command-io.ts';
import { runKnowledge } from './knowledge/run-knowledge.ts';

process.exitCode = await runKnowledge(process.argv.slice(2), systemIo);
