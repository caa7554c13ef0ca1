import { showValue } from '../show-value.ts';
import { FRONT_MATTER_KEYS } from './front-matter-schema.ts';

/** Front matter in which every known key has its colon. */
export interface MendedColons {
  /** The lines, each where it was. */
  readonly yaml: string;
  /** What was mended: the line, counted from 0, and what is to be written instead. */
  readonly mended: readonly { readonly at: number; readonly message: string }[];
}

/** A key at the beginning of its line, and what stands behind it instead of a colon and a space. */
const NO_COLON = new RegExp(`^(${FRONT_MATTER_KEYS.join('|')})(?:[ \\t]*[=:](?=\\S)|[ \\t]*=|[ \\t]|$)(.*)$`, 'i');

/** Finds the lines of known keys that lack their colon, or the space behind it, and puts these in. */
export function mendColons(yaml: string): MendedColons {
  const lines = yaml.split('\n').map((line, at) => ({ line, at, meant: meantBy(line) }));
  return {
    yaml: lines.map(({ line, meant }) => meant ?? line).join('\n'),
    mended: lines.flatMap(({ line, at, meant }) =>
      meant === null
        ? []
        : [
            {
              at,
              message: `${showValue(line.trim())} has no colon with a space behind its key; write ${showValue(meant)}`,
            },
          ],
    ),
  };
}

function meantBy(line: string): string | null {
  const [, key, rest] = NO_COLON.exec(line.trimEnd()) ?? [];
  if (key === undefined || rest === undefined || /^[ \t]*:([ \t]|$)/.test(line.slice(key.length))) return null;
  return `${key.toLowerCase()}: ${rest.trim()}`.trimEnd();
}
