import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_KNOWLEDGE_FOLDER } from '../knowledge/default-folders.ts';

/** Where a question set and the folder it asks about are. */
export interface SetPlace {
  readonly name: string;
  readonly questions: string;
  readonly sentences: string;
  /** The folder that holds `sources/`. */
  readonly folder: string;
  /** Whether the folder's prepared questions may help. */
  readonly prepared: boolean;
}

const EVALUATION_FOLDER = fileURLToPath(new URL('../../test/evaluation', import.meta.url));

/** Sets about the story that the program ships with: the one it grew up with, and one that came when it was done. */
type ShippedKind = 'shipped' | 'further';

/** A set about the story that the program ships with. */
export const shippedSet = (prepared: boolean, kind: ShippedKind = 'shipped'): SetPlace => ({
  name: prepared ? kind : `${kind}, not prepared`,
  questions: join(EVALUATION_FOLDER, kind, 'questions.jsonl'),
  sentences: join(EVALUATION_FOLDER, 'shipped', 'sentences.json'),
  folder: DEFAULT_KNOWLEDGE_FOLDER,
  prepared,
});

/** Invented stories: those that the weights are learned from, and those that they have never seen, some of them new. */
const STORIES = ['stories', 'held-out', 'further-stories'] as const;

const storySet = (kind: (typeof STORIES)[number], story: string): SetPlace => {
  const folder = join(EVALUATION_FOLDER, kind, story);
  return {
    name: `${kind}/${story}`,
    questions: join(folder, 'questions.jsonl'),
    sentences: join(folder, 'sentences.json'),
    folder,
    prepared: false,
  };
};

/** Every set that is kept with the program: those about the shipped story, with help and without, then the invented ones. */
export const knownSets = async (): Promise<SetPlace[]> => {
  const stories = STORIES.map(async (kind) => {
    const entries = await readdir(join(EVALUATION_FOLDER, kind), { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    return names.sort().map((name) => storySet(kind, name));
  });
  const shipped = (['shipped', 'further'] as const).flatMap((kind) => [
    shippedSet(true, kind),
    shippedSet(false, kind),
  ]);
  return [...shipped, ...(await Promise.all(stories)).flat()];
};
