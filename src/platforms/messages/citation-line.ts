import type { Citation, Excerpt, Language } from '../../core/model.ts';
import { formatDate } from './format-date.ts';
import { wordingOf } from './wording-of.ts';

/** What a source is called: its title, else its dateline, else its file. */
export const sourceLabel = (
  source: { readonly title: string | null; readonly dateline: string | null; readonly file: string },
  language: Language,
): string => {
  if (source.title) return source.title;
  if (source.dateline) return wordingOf(language).untitled(source.dateline);
  return source.file.split('/').at(-1) ?? source.file;
};

/** A dateline that labels the source and holds the year gives the date already. */
const labelGivesDate = ({ title, dateline }: Pick<Citation, 'title' | 'dateline'>): boolean =>
  !title && /\b\d{4}\b/.test(dateline ?? '');

/** Publisher, author and date of a source, with what it does not give said so. */
export const originPieces = (
  source: Pick<Citation, 'title' | 'dateline' | 'publisher' | 'author' | 'published'>,
  language: Language,
): string[] => {
  const say = wordingOf(language);
  const dated = source.published !== null || labelGivesDate(source);
  const pieces: string[] = [];
  if (source.publisher) pieces.push(source.publisher);
  if (source.author) pieces.push(say.by(source.author));
  if (source.published && !labelGivesDate(source)) pieces.push(formatDate(source.published, language));
  if (!source.publisher && !dated) pieces.push(say.notGiven.both);
  else if (!source.publisher) pieces.push(say.notGiven.publisher);
  else if (!dated) pieces.push(say.notGiven.date);
  return pieces;
};

/** The pieces of a citation: label first, then place, what corrects it, origin, dates read from the text, address. */
export const citationPieces = (excerpt: Excerpt, language: Language): string[] => {
  const say = wordingOf(language);
  const { citation } = excerpt;
  return [
    sourceLabel({ ...citation, file: excerpt.file }, language),
    say.paragraph(citation.paragraph),
    ...citation.corrected_by.map((label) => say.correctedBy(label)),
    ...originPieces(citation, language),
    ...excerpt.dates.filter((date) => date.inferred).map((date) => say.dateReadAs(date.text, date.iso)),
    ...(citation.url ? [citation.url] : []),
  ];
};

/** Where an excerpt is from, on one line; the same on every platform. */
export const citationLine = (excerpt: Excerpt, language: Language): string =>
  citationPieces(excerpt, language).join(' · ');
