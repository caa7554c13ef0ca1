import { createAnswerer } from '../../src/core/create-answerer.ts';
import type { Knowledge } from '../../src/core/knowledge.ts';
import type { Source, SourceMetadata } from '../../src/core/model.ts';
import { DEFAULT_LEXICON_FOLDER } from '../../src/knowledge/default-folders.ts';
import { loadLexicon } from '../../src/knowledge/lexicon/load-lexicon.ts';

/** The program's word knowledge, read once for a test file. */
export const { lexicon } = await loadLexicon(DEFAULT_LEXICON_FOLDER, { encoder: false });

/** What a test says of an article; the rest is not given. */
export type Article = Partial<SourceMetadata> & { readonly id: string; readonly body: string };

const NOTHING_GIVEN: SourceMetadata = {
  title: null,
  dateline: null,
  publisher: null,
  author: null,
  published: null,
  language: 'en',
  url: null,
  corrects: null,
};

/** A source whose body stands behind a front matter, so that offsets into the body alone would be noticed. */
export const sourceOf = ({ id, body, ...given }: Article): Source => {
  const head = '---\nlanguage: en\n---\n';
  const metadata = { ...NOTHING_GIVEN, ...given };
  return { id, file: `sources/${id}.md`, text: head + body, bodyStart: head.length, metadata };
};

/** Articles with the lexicon, and nothing that an editor prepared. */
export const knowledgeOf = (articles: readonly Article[]): Knowledge => ({
  sources: articles.map(sourceOf),
  lexicon,
  prepared: [],
  names: [],
  vectors: null,
});

/** An answerer over some articles. */
export const answererOf = (articles: readonly Article[]) => createAnswerer(knowledgeOf(articles));
