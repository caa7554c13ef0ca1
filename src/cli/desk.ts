import { systemIo } from './command-io.ts';
import { runDeskCommand } from './desk/run-desk-command.ts';

process.exitCode = await runDeskCommand(process.argv.slice(2), systemIo);
