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

const storySet = (story: string): SetPlace => {
  const folder = join(EVALUATION_FOLDER, 'stories', story);
  return {
    name: `stories/${story}`,
    questions: join(folder, 'questions.jsonl'),
    sentences: join(folder, 'sentences.json'),
    folder,
    prepared: false,
  };
};

/** Every set that is kept with the program: the shipped story twice, then each invented story, without help. */
export const knownSets = async (): Promise<SetPlace[]> => {
  const entries = await readdir(join(EVALUATION_FOLDER, 'stories'), { withFileTypes: true });
  const stories = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return [shippedSet(true), shippedSet(false), ...stories.sort().map(storySet)];
};
