import { runDesk } from './run-desk.ts';

process.exit(await runDesk(process));
