import { runEval } from '../evaluation/run-eval.ts';
import { endOnClosedPipe } from './ask/end-on-closed-pipe.ts';
import { pathGiven } from './ask/path-given.ts';

endOnClosedPipe(process.stdout);

process.exitCode = await runEval({
  argv: process.argv.slice(2),
  path: (given) => pathGiven(given, process.env['INIT_CWD']),
  out: (text) => process.stdout.write(text),
  warn: (text) => process.stderr.write(text),
});
