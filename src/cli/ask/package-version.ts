import { readFileSync } from 'node:fs';
import { z } from 'zod';

const packageFile = z.object({ version: z.string() });

/** The program's version. `src/cli/ask/` and `dist/cli/ask/` are equally deep, so the path holds for both. */
export const packageVersion = (): string =>
  packageFile.parse(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))).version;
