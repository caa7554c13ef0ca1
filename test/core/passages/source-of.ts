import type { Source } from '../../../src/core/model.ts';

/** A source whose whole file is its body, unless `bodyStart` says otherwise. */
export const sourceOf = (
  text: string,
  more: { title?: string; bodyStart?: number; id?: string; published?: string } = {},
): Source => ({
  id: more.id ?? 'article',
  file: `sources/${more.id ?? 'article'}.md`,
  text,
  bodyStart: more.bodyStart ?? 0,
  metadata: {
    title: more.title ?? null,
    dateline: null,
    publisher: null,
    author: null,
    published: more.published ?? null,
    language: 'en',
    url: null,
    corrects: null,
  },
});
