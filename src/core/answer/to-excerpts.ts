import type { Evidence } from '../evidence/select-evidence.ts';
import type { Excerpt, Note, Span } from '../model.ts';
import type { Question } from '../question/question.ts';
import { createCoverageReader } from '../ranking/cover.ts';
import { createFillReader } from '../ranking/fills.ts';
import type { Tables } from '../tables.ts';
import { TUNING } from '../tuning.ts';
import { contradictedAt } from './find-contradiction.ts';
import { findDifference } from './find-difference.ts';
import { highlight } from './highlight.ts';

/** Excerpts with the remarks that belong to them. */
export interface Cited {
  readonly excerpts: readonly Excerpt[];
  readonly notes: readonly Note[];
}

const citeAll = (
  question: Question,
  evidence: readonly Evidence[],
  { index, lexicon, cite }: Tables,
): readonly Excerpt[] => {
  const cover = createCoverageReader(question.units, index.sentences, index.vocabulary);
  const fill = createFillReader(question, lexicon);
  return evidence.flatMap(({ role, main, sentences }): readonly Excerpt[] => {
    const found = index.sentences[main];
    const shown = sentences.flatMap((at) => index.sentences[at]?.sentence ?? []);
    if (!found) return [];
    const coverage = cover(main);
    const { start } = found.sentence;
    const highlights: Span[] = highlight(question, found, coverage, fill(found, coverage)).map((span) => ({
      start: start + span.start,
      end: start + span.end,
    }));
    // A correction often restates the error, which must not stand out.
    const isCorrection = found.sentence.source.metadata.corrects !== null;
    const excerpt = cite(shown, role === 'related' || isCorrection ? [] : highlights, role);
    return excerpt ? [excerpt] : [];
  });
};

/** Whether an excerpt is as much about the question as the first one: else the two may be about different things. */
const isAsAbout = (at: number, evidence: readonly Evidence[]): boolean => {
  const { covered } = evidence[at] ?? { covered: 0 };
  return covered >= TUNING.differ.covered && covered >= TUNING.differ.share * (evidence[0]?.covered ?? 0);
};

/** Whether a word is a unit of measure or money, in either language. */
const unitReader = ({ lexicon }: Tables): ((word: string) => boolean) => {
  const unit = lexicon.classBit('measure-unit');
  return (word) =>
    (['en', 'es'] as const).some((language) => {
      const [classes = 0] = lexicon.classMasks([lexicon.stemOf(word, language)], language);
      return (classes & unit) !== 0;
    });
};

/** Marks the first answer of another source that gives another date or number than the first answer. */
const markDifference = (
  question: Question,
  evidence: readonly Evidence[],
  { excerpts, isUnit }: { readonly excerpts: readonly Excerpt[]; readonly isUnit: (word: string) => boolean },
): Cited => {
  const first = excerpts[0];
  if (first?.role !== 'answer') return { excerpts, notes: [] };
  for (const [at, other] of excerpts.entries()) {
    if (at === 0 || other.role !== 'answer' || other.source === first.source) continue;
    const close =
      [0, at].every((place) => (evidence[place]?.near ?? 0) >= TUNING.givesItNear) && isAsAbout(at, evidence);
    const about = close || question.dateChoices.length > 1 ? findDifference(question, [first, other], isUnit) : null;
    if (about === null) continue;
    const marked = excerpts.map((excerpt, place) =>
      place === at ? { ...excerpt, role: 'disagrees' as const } : excerpt,
    );
    return { excerpts: marked, notes: [{ kind: 'sources_differ', about, excerpts: [0, at] }] };
  }
  return { excerpts, notes: [] };
};

/** One note for each accusation that has replies among the excerpts. */
const sidesNotes = (evidence: readonly Evidence[]): readonly Note[] =>
  evidence.flatMap((_, accusation): Note[] => {
    const replies = evidence.flatMap(({ role, repliesTo }, at) =>
      role === 'other_side' && repliesTo === accusation ? [at] : [],
    );
    return replies.length > 0 ? [{ kind: 'both_sides', excerpts: [accusation, ...replies] }] : [];
  });

const languageNote = (question: Question, excerpts: readonly Excerpt[], { index }: Tables): readonly Note[] => {
  const languages = excerpts.map(({ source }) => index.sources.find(({ id }) => id === source)?.metadata.language);
  const foreign = languages.find((language) => language !== undefined && language !== question.language);
  return foreign === undefined ? [] : [{ kind: 'original_language', language: foreign }];
};

const correctionNotes = (excerpts: readonly Excerpt[], { index }: Tables): readonly Note[] =>
  excerpts.flatMap(({ source }, at): Note[] => {
    const corrects = index.sources.find(({ id }) => id === source)?.metadata.corrects ?? null;
    return corrects === null ? [] : [{ kind: 'corrected', excerpts: [at], corrects }];
  });

/** Turns chosen sentences into excerpts with highlights, speaker, dates and citation, and the notes on them. */
export const toExcerpts = (question: Question, evidence: readonly Evidence[], tables: Tables): Cited => {
  const { excerpts, notes } = markDifference(question, evidence, {
    excerpts: citeAll(question, evidence, tables),
    isUnit: unitReader(tables),
  });
  const main = evidence[0];
  const contradicted = main?.role === 'answer' && contradictedAt(question, main.main, tables);
  return {
    excerpts,
    notes: [
      ...notes,
      ...(contradicted ? [{ kind: 'contradicts' as const, excerpts: [0] }] : []),
      ...sidesNotes(evidence),
      ...correctionNotes(excerpts, tables),
      ...languageNote(question, excerpts, tables),
    ],
  };
};
