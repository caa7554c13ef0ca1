import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Source } from '../core/model.ts';
import type { ArchivedVersion } from '../stores/versions.ts';

const text = z.string().nullable();

/** What an archived version tells beside its text. */
const described = z.object({
  file: z.string(),
  bodyStart: z.number(),
  metadata: z.object({
    title: text,
    dateline: text,
    publisher: text,
    author: text,
    published: text,
    language: z.enum(['en', 'es']),
    url: text,
    corrects: text,
  }),
});

type Version = Pick<ArchivedVersion, 'source' | 'hash' | 'text' | 'metadata'>;

/** The digest of a source's whole file. */
export const hashOf = ({ text: whole }: Source): string => createHash('sha256').update(whole).digest('base64url');

/** A source as the archive keeps it. */
export const toVersion = (source: Source): Version => {
  const { id, file, bodyStart, metadata } = source;
  return {
    source: id,
    hash: hashOf(source),
    text: source.text,
    metadata: JSON.stringify({ file, bodyStart, metadata }),
  };
};

/** The source that a version was. Throws for metadata that this program did not write. */
export const fromVersion = ({ source: id, text: whole, metadata }: Version): Source => ({
  id,
  text: whole,
  ...described.parse(JSON.parse(metadata)),
});
