import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Example, makeExamples } from './examples.ts';
import { loadSet } from './load-set.ts';

const CALIBRATION = 'calibration';

/** What weights are learned from. */
export interface Examples {
  readonly examples: readonly Example[];
  /** The sets that were named: large ones, that count less each question. */
  readonly large: ReadonlySet<string>;
  /** The stories that are there for training only. */
  readonly practice: ReadonlySet<string>;
  readonly weightOf: (example: Example) => number;
}

/**
 * The learned-from stories, the calibration questions, and further sets; for the encoder the practice stories too, from
 * which the linear models gain nothing. Held-out stories are not among them.
 *
 * @param named further sets, each as NAME=FOLDER
 */
export const loadExamples = async (named: readonly string[], { practise = false } = {}): Promise<Examples> => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const further = named.map((pair): [string, string] => [
    pair.slice(0, pair.indexOf('=')),
    pair.slice(pair.indexOf('=') + 1),
  ]);
  const foldersOf = (kind: string): [string, string][] => {
    const stories = join(root, 'test/evaluation', kind);
    return readdirSync(stories)
      .sort()
      .map((name) => [name, join(stories, name)]);
  };
  const practice = practise ? foldersOf('practice') : [];
  const examples: Example[] = [];
  for (const [name, folder] of [...further, ...foldersOf('stories'), ...practice])
    examples.push(...makeExamples(await loadSet(name, folder)));
  const calibration = join(root, 'test/evaluation/calibration');
  examples.push(...makeExamples(await loadSet(CALIBRATION, calibration, join(root, 'knowledge'))));
  const large = new Set(further.map(([name]) => name));
  return {
    examples,
    large,
    practice: new Set(practice.map(([name]) => name)),
    weightOf: ({ set }) => (large.has(set) ? 0.4 : 1.5),
  };
};

/**
 * Parts of the groups: the encoder is trained on `a`, and what weighs its likenesses on `b`, which it has not seen. The
 * practice stories and every other of the remaining groups are in `a`; the calibration questions are in `b`.
 */
export const partOf = ({ examples, practice }: Examples): ReadonlyMap<string, 'a' | 'b'> => {
  const groups = [...new Set(examples.map(({ group }) => group))];
  const others = groups.filter((group) => group !== CALIBRATION && !practice.has(group));
  const isB = (group: string): boolean => group === CALIBRATION || others.indexOf(group) % 2 === 1;
  return new Map(groups.map((group) => [group, isB(group) ? 'b' : 'a']));
};
