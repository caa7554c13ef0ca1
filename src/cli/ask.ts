import { DEFAULT_KNOWLEDGE_FOLDER } from '../knowledge/default-folders.ts';
import { endOnClosedPipe } from './ask/end-on-closed-pipe.ts';
import { loadAnswerer } from './ask/load-answerer.ts';
import { packageVersion } from './ask/package-version.ts';
import { pathGiven } from './ask/path-given.ts';
import { runAsk } from './ask/run-ask.ts';

endOnClosedPipe(process.stdout);

process.exitCode = await runAsk({
  argv: process.argv.slice(2),
  environment: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  version: packageVersion(),
  load: ({ knowledge, encoder }, warn) => {
    const folder = knowledge === null ? DEFAULT_KNOWLEDGE_FOLDER : pathGiven(knowledge, process.env['INIT_CWD']);
    return loadAnswerer({ folder, encoder }, warn);
  },
  // A question needs neither settings nor database: they would only cost it time.
  corrected: async (folder, warn) => {
    const { loadCorrected } = await import('./ask/load-corrected.ts');
    return loadCorrected(folder && pathGiven(folder, process.env['INIT_CWD']), warn);
  },
});
