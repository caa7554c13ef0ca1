import { lineAt } from '../line-at.ts';
import { guessLanguage } from '../sources/guess-language.ts';
import { looksLikeMetadata } from '../sources/looks-like-metadata.ts';
import { type ParsedFrontMatter, parseFrontMatter } from '../sources/parse-front-matter.ts';
import { parseSource } from '../sources/parse-source.ts';
import type { SourceReading } from '../sources/source-reading.ts';
import { splitFrontMatter } from '../sources/split-front-matter.ts';
import type { StoredSource } from '../sources/stored-source.ts';
import { checkMetadata } from './check-metadata.ts';
import { readArticleFile } from './read-article-file.ts';
import { slugOf, slugOfText } from './slug.ts';
import { splitParagraphs } from './split-paragraphs.ts';
import { writeFrontMatter } from './write-front-matter.ts';

/** An article ready to be written to the folder. */
export interface Article {
  readonly source: StoredSource;
  readonly languageGuessed: boolean;
}

/** An article, or everything that stands against it. */
export type Draft =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

type Metadata = Readonly<Record<string, string>>;

/** Reads a file as an article with metadata of its front matter and of the command line. The latter win. */
export async function draftArticle(path: string, metadata: Metadata): Promise<Draft> {
  const read = await readArticleFile(path);
  const wrongOptions = checkMetadata(metadata);
  if (read.kind === 'refused') return { kind: 'refused', problems: [read.problem, ...wrongOptions] };
  const split = splitFrontMatter(read.text);
  if (split.kind === 'unclosed') {
    const problem = 'front matter is not closed: no second "---" line; add one after its last key';
    return { kind: 'refused', problems: [problem, ...wrongOptions] };
  }
  const yaml = split.kind === 'found' ? read.text.slice(split.yamlStart, split.yamlEnd) : '';
  const body = read.text.slice(split.bodyStart);
  const firstLine = split.kind === 'found' ? lineAt(read.text, split.yamlStart) : 1;
  const matter = parseFrontMatter(yaml, path, firstLine);
  const problems: string[] = [...wrongOptions, ...standingFaults(matter, metadata), ...bodyFaults(body, split.kind)];
  const language = metadata['language'] ?? matter.fields?.language ?? null;
  const guessed = language === null ? guessLanguage(body) : null;
  if (language === null && guessed === null && matter.fields !== null && body.trim() !== '') {
    problems.push('the language cannot be told from the text; give --language en or --language es');
  }
  if (problems.length > 0) return { kind: 'refused', problems };
  const values = guessed === null ? metadata : { ...metadata, language: guessed };
  return writeDraft({ body, frontMatter: writeFrontMatter(yaml, values), languageGuessed: guessed !== null });
}

/** Faults of the file's front matter, but those that an option overrides. */
function standingFaults({ faults, lines }: ParsedFrontMatter, metadata: Metadata): readonly string[] {
  const overridden = new Set(Object.keys(metadata).map((key) => lines.get(key) ?? null));
  const standing = faults.filter(
    ({ severity, line }) => severity === 'error' && (line === null || !overridden.has(line)),
  );
  return standing.map(({ line, message }) => `line ${line ?? 1}: ${message}`);
}

function bodyFaults(body: string, kind: 'none' | 'found'): readonly string[] {
  if (body.trim() === '') return ['has no article text below its front matter; add it'];
  if (kind === 'found' || !looksLikeMetadata(body)) return [];
  return ['begins with front matter, but not with a "---" line; put "---" before and after it'];
}

interface DraftParts {
  readonly body: string;
  readonly frontMatter: string;
  readonly languageGuessed: boolean;
}

function writeDraft({ body, frontMatter, languageGuessed }: DraftParts): Draft {
  const text = `---\n${frontMatter}---\n\n${splitParagraphs(body).join('\n\n')}\n`;
  const named = (id: string): SourceReading => parseSource(id, `sources/${id}.md`, new TextEncoder().encode(text));
  const title = named('untitled').source?.metadata.title ?? null;
  const { source, faults } = named(title === null ? slugOfText(body) : slugOf(title));
  if (source === null) return { kind: 'refused', problems: faults.map(({ message }) => message) };
  if (withoutSpace(source.text.slice(source.bodyStart)) !== withoutSpace(body)) {
    return { kind: 'refused', problems: ['its words would change; add it by hand'] };
  }
  return { kind: 'article', article: { source, languageGuessed } };
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
