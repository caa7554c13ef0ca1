import type { Evidence } from '../evidence/select-evidence.ts';
import type { Excerpt, Note, Span } from '../model.ts';
import type { Question } from '../question/question.ts';
import { createCoverageReader } from '../ranking/cover.ts';
import { createFillReader } from '../ranking/fills.ts';
import type { Tables } from '../tables.ts';
import { makeExcerpt, spanOf } from './cite.ts';
import { highlight } from './highlight.ts';

/** Excerpts with the remarks that belong to them. */
export interface Cited {
  readonly excerpts: readonly Excerpt[];
  readonly notes: readonly Note[];
}

/** Turns chosen sentences into excerpts with highlights, speaker, dates and citation. */
export const toExcerpts = (question: Question, evidence: readonly Evidence[], tables: Tables): Cited => {
  const { index, lexicon } = tables;
  const cover = createCoverageReader(question.units, index.sentences, index.vocabulary);
  const fill = createFillReader(question, lexicon, index.vocabulary);
  const excerpts = evidence.flatMap(({ role, main, sentences }): Excerpt[] => {
    const found = index.sentences[main];
    const shown = sentences.flatMap((at) => index.sentences[at]?.sentence ?? []);
    if (!found || shown.length === 0) return [];
    const coverage = cover(main);
    const start = found.sentence.start;
    const highlights: Span[] = highlight(question, found, coverage, fill(found, coverage)).map((span) => ({
      start: start + span.start,
      end: start + span.end,
    }));
    return [
      makeExcerpt(found.sentence.source, found.sentence.passage, spanOf(shown), {
        role,
        highlights,
        speaker: null,
        dates: [],
      }),
    ];
  });
  const languages = new Set(
    excerpts.map((excerpt) => index.sources.find(({ id }) => id === excerpt.source)?.metadata.language),
  );
  const foreign = [...languages].find((language) => language !== undefined && language !== question.language);
  const notes: Note[] = foreign === undefined ? [] : [{ kind: 'original_language', language: foreign }];
  const sides = excerpts.flatMap((excerpt, at) => (excerpt.role === 'other_side' ? [at] : []));
  if (sides.length > 0) notes.push({ kind: 'both_sides', excerpts: [0, ...sides] });
  return { excerpts, notes };
};
