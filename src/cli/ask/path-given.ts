import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * A path from the command line. npm runs a script in the package's folder and names the caller's folder in
 * INIT_CWD, so a relative path that does not exist here is looked for there.
 */
export const pathGiven = (path: string, initialFolder: string | undefined): string => {
  const here = resolve(path);
  if (existsSync(here) || initialFolder === undefined) return here;
  const there = resolve(initialFolder, path);
  return existsSync(there) ? there : here;
};
