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

const shippedFolder = join(EVALUATION_FOLDER, 'shipped');

/** The set about the story that the program ships with. */
export const shippedSet = (prepared: boolean): SetPlace => ({
  name: prepared ? 'shipped' : 'shipped, not prepared',
  questions: join(shippedFolder, 'questions.jsonl'),
  sentences: join(shippedFolder, 'sentences.json'),
  folder: DEFAULT_KNOWLEDGE_FOLDER,
  prepared,
});

/** Invented stories: those that the weights are learned from, and those that they have never seen. */
const STORIES = ['stories', 'held-out'] as const;

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

/** Every set that is kept with the program: the shipped story twice, then each invented story, without help. */
export const knownSets = async (): Promise<SetPlace[]> => {
  const stories = STORIES.map(async (kind) => {
    const entries = await readdir(join(EVALUATION_FOLDER, kind), { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    return names.sort().map((name) => storySet(kind, name));
  });
  return [shippedSet(true), shippedSet(false), ...(await Promise.all(stories)).flat()];
};
