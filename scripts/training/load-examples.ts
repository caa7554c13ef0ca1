import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Example, makeExamples } from './examples.ts';
import { loadSet } from './load-set.ts';

/** What weights are learned from. */
export interface Examples {
  readonly examples: readonly Example[];
  /** The sets that were named: large ones, that count less each question. */
  readonly large: ReadonlySet<string>;
  readonly weightOf: (example: Example) => number;
}

/**
 * The invented stories, the calibration questions, and further sets.
 *
 * @param named further sets, each as NAME=FOLDER
 */
export const loadExamples = async (named: readonly string[]): Promise<Examples> => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const stories = join(root, 'test/evaluation/stories');
  const further = named.map((pair): [string, string] => [
    pair.slice(0, pair.indexOf('=')),
    pair.slice(pair.indexOf('=') + 1),
  ]);
  const invented = readdirSync(stories).sort();
  const examples: Example[] = [];
  for (const [name, folder] of [...further, ...invented.map((one): [string, string] => [one, join(stories, one)])])
    examples.push(...makeExamples(await loadSet(name, folder)));
  const calibration = join(root, 'test/evaluation/calibration');
  examples.push(...makeExamples(await loadSet('calibration', calibration, join(root, 'knowledge'))));
  const large = new Set(further.map(([name]) => name));
  return { examples, large, weightOf: ({ set }) => (large.has(set) ? 0.4 : 1.5) };
};

/** Halves of the groups, for what is trained on one and tried on the other. */
export const halfOf = (examples: readonly Example[]): ReadonlyMap<string, 'a' | 'b'> =>
  new Map([...new Set(examples.map(({ group }) => group))].map((group, at) => [group, at % 2 === 0 ? 'a' : 'b']));
