import type { SourceSummary } from '../core/answerer.ts';
import type { Answer, Excerpt, Language, Note, Verification } from '../core/model.ts';
import { citationPieces, originPieces, sourceLabel } from './messages/citation-line.ts';
import { formatDate } from './messages/format-date.ts';
import { type NotedAnswer, noteText } from './messages/note-text.ts';
import { differenceTexts, verificationText } from './messages/verification-text.ts';
import type { Wording } from './messages/wording.ts';
import { wordingOf } from './messages/wording-of.ts';

export { citationLine } from './messages/citation-line.ts';
export { noteTexts, statusText } from './messages/note-text.ts';

/** Everything the bot says in one language. Fixed phrases are in `wording`; the rest is put together here. */
export interface Messages {
  readonly wording: Wording;
  /** `3 February 2026`, `February 2026` or `2026`. */
  date(iso: string): string;
  note(note: Note, answer: NotedAnswer): string;
  /** What an excerpt is shown for; null for the answer itself, which needs no label. */
  label(excerpt: Excerpt): string | null;
  /** Label, paragraph, origin, dates and address; `citationLine` joins them. */
  citation(excerpt: Excerpt): readonly string[];
  /** `As of 3 February 2026 · 2 sources`. */
  asOf(asOf: Answer['as_of']): string;
  verification(quotation: string, verification: Verification): string;
  differences(verification: Verification): readonly string[];
  /** One line for a list of sources. */
  source(source: SourceSummary): string;
  /** What the bot does, and questions to try. */
  help(examples: readonly string[]): string;
}

const createMessages = (language: Language): Messages => {
  const wording = wordingOf(language);
  return {
    wording,
    date: (iso) => formatDate(iso, language),
    note: (note, answer) => noteText(note, answer, language),
    label: ({ role, speaker }) => {
      if (role === 'answer') return null;
      return role === 'related' && speaker ? wording.relatedSaidBy(speaker) : wording.role[role];
    },
    citation: (excerpt) => citationPieces(excerpt, language),
    asOf: ({ newest_source: newest, sources }) =>
      `${newest ? wording.asOf(formatDate(newest, language)) : wording.noSourceDated} · ${wording.sourceCount(sources)}`,
    verification: (quotation, verification) => verificationText(quotation, verification, language),
    differences: (verification) => differenceTexts(verification, language),
    source: (source) =>
      [
        sourceLabel(source, language),
        ...originPieces(source, language),
        wording.languageName[source.language],
        wording.sources.size(source.passages, source.sentences),
        ...(source.corrects ? [wording.sources.correctionOf(source.corrects)] : []),
        ...(source.url ? [source.url] : []),
        source.file,
      ].join(' · '),
    help: (examples) =>
      [
        ...wording.help,
        ...(examples.length > 0 ? ['', wording.forExample, ...examples.map((example) => `  ${example}`)] : []),
      ].join('\n'),
  };
};

const all: Record<Language, Messages> = { en: createMessages('en'), es: createMessages('es') };

/** What the bot says in a language. The one way to its words, for every platform. */
export const messages = (language: Language): Messages => all[language];
