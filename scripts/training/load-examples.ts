import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Example, makeExamples } from './examples.ts';
import { loadSet } from './load-set.ts';

const CALIBRATION = 'calibration';
/** Three times as many questions as about another story, all about the same thirty sentences. */
const CALIBRATION_WEIGHT = 0.5;
/** The weight of a question of the large sets that are named, and of one about a story. */
const LARGE_WEIGHT = 0.4;
const STORY_WEIGHT = 1.5;

/** What the encoder is trained on, and what weighs its likenesses, which it has not seen. */
export type Part = 'a' | 'b';

const root = fileURLToPath(new URL('../..', import.meta.url));

const foldersOf = (kind: string): [string, string][] => {
  const stories = join(root, 'test/evaluation', kind);
  return readdirSync(stories)
    .sort()
    .map((name) => [name, join(stories, name)]);
};

/** What weights are learned from. */
export interface Examples {
  readonly examples: readonly Example[];
  /** The sets that were named: large ones, that count less each question. */
  readonly large: ReadonlySet<string>;
  readonly partOf: (group: string) => Part;
  readonly weightOf: (example: Example) => number;
}

/** The practice stories that no training of the encoder has seen; a list, so that new stories move none. */
const practicePartB = (): ReadonlySet<string> =>
  new Set(
    readFileSync(new URL('practice-part-b.txt', import.meta.url), 'utf8')
      .trim()
      .split('\n'),
  );

/**
 * The examples of the practice stories of a part, story by story: all at once they would not fit into memory. The
 * models of words gain nothing from them.
 */
export async function* practiceExamples(part: Part): AsyncGenerator<Example> {
  const partB = practicePartB();
  for (const [name, folder] of foldersOf('practice'))
    if (partB.has(name) === (part === 'b')) yield* makeExamples(await loadSet(name, folder));
}

/**
 * The learned-from stories, the calibration questions, and further sets; held-out and practice stories are not among
 * them. Every other group is in part b, and the calibration questions are.
 *
 * @param named further sets, each as NAME=FOLDER
 */
export const loadExamples = async (named: readonly string[]): Promise<Examples> => {
  const further = named.map((pair): [string, string] => [
    pair.slice(0, pair.indexOf('=')),
    pair.slice(pair.indexOf('=') + 1),
  ]);
  const examples: Example[] = [];
  for (const [name, folder] of [...further, ...foldersOf('stories')])
    examples.push(...makeExamples(await loadSet(name, folder)));
  const groups = [...new Set(examples.map(({ group }) => group))];
  const calibration = join(root, 'test/evaluation/calibration');
  examples.push(...makeExamples(await loadSet(CALIBRATION, calibration, join(root, 'knowledge'))));
  const large = new Set(further.map(([name]) => name));
  return {
    examples,
    large,
    partOf: (group) => (groups.indexOf(group) % 2 === 0 ? 'a' : 'b'),
    weightOf: ({ set }) => {
      if (set === CALIBRATION) return CALIBRATION_WEIGHT;
      return large.has(set) ? LARGE_WEIGHT : STORY_WEIGHT;
    },
  };
};
