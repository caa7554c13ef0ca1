import type { Fault } from '../fault.ts';
import { lineAt } from '../line-at.ts';
import { showValue } from '../show-value.ts';
import { parseFrontMatter } from './parse-front-matter.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import type { StoredSource } from './stored-source.ts';

const DAY_MS = 86_400_000;

/**
 * Warns of sources dated more than a day after the one on which they may first be served: today, or the end of their
 * embargo. Such a date is most likely a typing mistake. A day is allowed for zones that are ahead of UTC.
 */
export function datesAhead(sources: readonly StoredSource[], now: Date): readonly Fault[] {
  return sources.flatMap((source): readonly Fault[] => {
    const { published } = source.metadata;
    if (published === null) return [];
    const first = isoDay(firstServed(source, now));
    if (Date.parse(published) - Date.parse(first) <= DAY_MS) return [];
    const than = first === isoDay(now) ? `today, ${first}` : `the end of the embargo, ${first}`;
    const message = `published ${showValue(published)} is later than ${than}; correct the date`;
    return [{ severity: 'warning', file: source.file, line: lineOfPublished(source), message }];
  });
}

function firstServed({ embargoUntil }: StoredSource, now: Date): Date {
  return new Date(Math.max(now.getTime(), embargoUntil === null ? 0 : Date.parse(embargoUntil)));
}

function isoDay(time: Date): string {
  return time.toISOString().slice(0, 10);
}

function lineOfPublished({ file, text }: StoredSource): number | null {
  const split = splitFrontMatter(text);
  if (split.kind !== 'found') return null;
  const yaml = text.slice(split.yamlStart, split.yamlEnd);
  return parseFrontMatter(yaml, file, lineAt(text, split.yamlStart)).lines.get('published') ?? null;
}
