import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program's own knowledge folder. `src/knowledge/` and `dist/knowledge/` are equally deep, so this holds for both. */
export const DEFAULT_KNOWLEDGE_FOLDER: string = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** General word knowledge. It belongs to the program and is loaded whatever folder is served. */
export const DEFAULT_LEXICON_FOLDER: string = join(DEFAULT_KNOWLEDGE_FOLDER, 'lexicon');
