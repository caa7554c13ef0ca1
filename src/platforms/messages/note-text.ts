import type { Answer, Excerpt, Language, Missing, Note } from '../../core/model.ts';
import { sourceLabel } from './citation-line.ts';
import { formatDate } from './format-date.ts';
import { wordingOf } from './wording-of.ts';

type AsOf = Answer['as_of'];
type CorrectedNote = Extract<Note, { kind: 'corrected' }>;

/** What the words of a note depend on. */
export type NotedAnswer = Pick<Answer, 'as_of' | 'excerpts'>;

/** Where a note stands: as the reply's first sentence, above the excerpts, or below them. */
export type NotePlace = 'status' | 'above' | 'below';

const places: Record<Note['kind'], NotePlace> = {
  missing: 'status',
  out_of_scope: 'status',
  read_as: 'above',
  corrected: 'above',
  sources_differ: 'above',
  both_sides: 'above',
  contradicts: 'above',
  single_source: 'below',
  original_language: 'below',
};

/** In this order notes of one place are said; the last one leads to the first excerpt. */
const order = Object.keys(places);

/** Why the sources do not answer. */
const missingText = (what: Missing, asOf: AsOf, language: Language): string => {
  const say = wordingOf(language);
  if (what !== 'after_newest_source') return say.missing[what];
  return say.afterNewest(asOf.newest_source && formatDate(asOf.newest_source, language));
};

/** What was corrected: another article, or the one that the excerpt is from. */
const correctedText = (
  { corrects, excerpts }: CorrectedNote,
  shown: readonly Excerpt[],
  language: Language,
): string => {
  const say = wordingOf(language);
  const [excerpt] = excerpts.flatMap((at) => shown[at] ?? []);
  if (!excerpt) return '';
  const label = sourceLabel({ ...excerpt.citation, file: excerpt.file }, language);
  return excerpt.source === corrects ? say.correctedInPlace(label) : say.corrected(label);
};

/** A note on an answer in words. */
export const noteText = (note: Note, answer: NotedAnswer, language: Language): string => {
  const say = wordingOf(language);
  switch (note.kind) {
    case 'missing':
      return note.unsure ? say.unsure : missingText(note.what, answer.as_of, language);
    case 'out_of_scope':
      return say.outOfScope[note.what];
    case 'read_as':
      return say.readAs(note.text);
    case 'corrected':
      return correctedText(note, answer.excerpts, language);
    case 'sources_differ':
      return `${say.sourcesDiffer[note.about]} ${note.excerpts.length > 2 ? say.shown.all : say.shown.both}`;
    case 'both_sides':
      return say.bothSides;
    case 'contradicts':
      return say.contradicts;
    case 'single_source':
      return say.singleSource;
    case 'original_language':
      return say.originalLanguage;
    default:
      return note satisfies never;
  }
};

/** Whether a note is about one of the excerpts shown, or about none in particular. */
const concerns = (note: Note, answer: Answer, shown: readonly Excerpt[]): boolean => {
  if (!('excerpts' in note) || note.excerpts.length === 0) return true;
  return note.excerpts.some((position) => shown.some((excerpt) => excerpt === answer.excerpts[position]));
};

/**
 * The notes of an answer that stand in one place, in words, in a fixed order. A note about excerpts that are not
 * among those `shown` waits until they are.
 */
export const noteTexts = (answer: Answer, place: NotePlace, shown = answer.excerpts): string[] => {
  const notes = answer.notes.filter((note) => places[note.kind] === place && concerns(note, answer, shown));
  notes.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  return [...new Set(notes.map((note) => noteText(note, answer, answer.language)))];
};

/** The sentence that says why there is no answer; null when there is one. */
export const statusText = (answer: Answer): string | null => {
  if (answer.status === 'answered') return null;
  return noteTexts(answer, 'status').join(' ') || wordingOf(answer.language).status[answer.status];
};
