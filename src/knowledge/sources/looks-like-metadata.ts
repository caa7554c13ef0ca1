import { FRONT_MATTER_KEYS } from './front-matter-schema.ts';

/** Whether a text without front matter begins with its keys all the same, for want of a correct `---` line. */
export function looksLikeMetadata(body: string): boolean {
  const lines = body.split('\n', 2).map((line) => line.trim());
  const first = /^[-–—_*=]+$/.test(lines[0] ?? '') ? lines[1] : lines[0];
  const key = /^([a-z_]+)\s*:/.exec(first ?? '')?.[1];
  return key !== undefined && FRONT_MATTER_KEYS.includes(key);
}
