import type { Language } from '../../core/model.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import { parseEmbargoTime } from './parse-iso-date.ts';
import type { StoredSource } from './stored-source.ts';

/** What front matter says of a source. */
type SourceFields = Pick<StoredSource, 'metadata' | 'withdrawn' | 'reason' | 'embargoUntil'>;

/** Turns checked front matter into the fields of a source; what it does not give is null. */
export function describeSourceFields(fields: FrontMatter, language: Language): SourceFields {
  const { title, dateline, publisher, author, published, url, corrects } = fields;
  const embargo = fields.embargo_until === undefined ? null : parseEmbargoTime(fields.embargo_until);
  return {
    metadata: {
      title: title ?? null,
      dateline: dateline ?? null,
      publisher: publisher ?? null,
      author: author ?? null,
      published: published ?? null,
      language,
      url: url ?? null,
      corrects: corrects ?? null,
    },
    withdrawn: fields.withdrawn ?? null,
    reason: fields.reason ?? null,
    embargoUntil: embargo?.kind === 'time' ? embargo.iso : null,
  };
}
