import { join } from 'node:path';
import { checkAgainstFolder } from '../../knowledge/adding/check-against-folder.ts';
import { type Article, draftArticle } from '../../knowledge/adding/draft-article.ts';
import { readFolder } from '../../knowledge/read-folder.ts';
import type { CommandIo } from '../command-io.ts';
import { counted } from './counted.ts';
import { outlineSource } from './describe-source.ts';
import { writeNewFile } from './write-new-file.ts';

interface AddOptions {
  readonly folder: string;
  readonly path: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** `add FILE`: writes an article to sources/, words unchanged, or names everything that stands against it. */
export async function runAdd({ folder, path, metadata }: AddOptions, io: CommandIo): Promise<number> {
  const refuse = (problems: readonly string[]): number => {
    for (const problem of problems) io.err(`${path}: ${problem}\n`);
    io.err('Nothing was added.\n');
    return 1;
  };
  const drafted = await draftArticle(path, metadata);
  if (drafted.kind === 'refused') return refuse(drafted.problems);
  const { article } = drafted;
  const problems = checkAgainstFolder(article, await readFolder(folder));
  if (problems.length > 0) return refuse(problems);
  const name = `${article.source.id}.md`;
  const { text } = article.source;
  const failure = await writeNewFile({ folder, within: 'sources', name, text, remedy: 'give another --title' });
  if (failure !== null) return refuse([failure]);
  io.out(summarize(article, join(folder, 'sources', name)));
  return 0;
}

function summarize({ source, languageGuessed }: Article, target: string): string {
  const { passages, sentences } = outlineSource(source);
  const sentence = (at: number): string => {
    const span = sentences.at(at);
    return span === undefined ? '(none)' : source.text.slice(span.start, span.end);
  };
  const { language, ...given } = source.metadata;
  const lines = [
    `Added ${target}`,
    ...Object.entries(given).map(([key, value]) => `  ${key}: ${value ?? 'not given'}`),
    `  language: ${language}${languageGuessed ? ' (taken from the text)' : ''}`,
    `  ${counted(passages, 'paragraph')}, ${counted(sentences.length, 'sentence')}`,
    `  first sentence: ${sentence(0)}`,
    `  last sentence: ${sentence(-1)}`,
  ];
  return lines.map((line) => `${line.replace(/\p{Cc}/gu, ' ')}\n`).join('');
}
