import { nearestWord } from '../nearest-word.ts';
import type { FolderReading } from '../read-folder.ts';
import { showValue } from '../show-value.ts';
import { textKey } from '../sources/text-key.ts';
import type { Article } from './draft-article.ts';

/** What stands against an article in the folder it is added to: its id or text is there, or what it corrects is not. */
export function checkAgainstFolder({ source }: Article, folder: FolderReading): readonly string[] {
  const readings = [...folder.sources.values()].map(({ value }) => value);
  const body = textKey(source.text.slice(source.bodyStart));
  const sameId = readings.find(({ id }) => id.toLowerCase() === source.id.toLowerCase());
  const sameBody = readings.find((reading) => reading.body !== null && textKey(reading.body) === body);
  const problems: string[] = [];
  if (sameBody !== undefined) problems.push(`the same text is there already: ${sameBody.file}; edit that file instead`);
  else if (sameId !== undefined)
    problems.push(`id ${showValue(source.id)} is taken by ${sameId.file}; give another --title`);
  const { corrects } = source.metadata;
  const ids = readings.map(({ id }) => id);
  if (corrects !== null && !ids.includes(corrects)) {
    const near = nearestWord(corrects, ids);
    const remedy =
      near === null ? 'give the file name of the corrected source without its extension' : `did you mean ${near}?`;
    problems.push(`corrects ${showValue(corrects)} is not the id of any source; ${remedy}`);
  }
  return problems;
}
