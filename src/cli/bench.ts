import { fileURLToPath } from 'node:url';
import { runBench } from '../bench/run-bench.ts';
import { endOnClosedPipe } from './ask/end-on-closed-pipe.ts';

endOnClosedPipe(process.stdout);

const npmScript = process.env['npm_execpath'];

process.exitCode = await runBench({
  argv: process.argv.slice(2),
  npm: npmScript === undefined ? ['npm'] : [process.execPath, npmScript],
  folder: fileURLToPath(new URL('../..', import.meta.url)),
  out: (text) => process.stdout.write(text),
  warn: (text) => process.stderr.write(text),
});
