import { answerQuestion } from './answer-question.ts';
import type { Answerer } from './answerer.ts';
import { readContext } from './context/read-context.ts';
import { summariseSources } from './context/summarise-sources.ts';
import { suggestQuestions } from './examples/suggest-questions.ts';
import { explainAnswer } from './explain-answer.ts';
import type { Knowledge } from './knowledge.ts';
import type { Excerpt, Language, Sentence, Span } from './model.ts';
import { prepareTables } from './prepare-tables.ts';
import { buildTimeline } from './timeline/build-timeline.ts';
import { isAbout } from './timeline/is-about.ts';
import { verifyQuotation } from './verify/verify-quotation.ts';

/** An answerer over knowledge that stays as it is. */
export interface FixedAnswerer extends Answerer {
  /** Reads the sentences ahead for the encoder, one a step, so that the first questions need not wait for that. */
  readAhead(): Iterable<void>;
}

/** Prepares the knowledge once and answers from it. */
export const createAnswerer = (knowledge: Knowledge): FixedAnswerer => {
  const tables = prepareTables(knowledge);
  const sentences = tables.index.sentences.map(({ sentence }) => sentence);
  const cite = (shown: readonly Sentence[], ...highlights: readonly Span[]): Excerpt => {
    const excerpt = tables.cite(shown, highlights);
    if (!excerpt) throw new Error('Cannot cite: no sentence was given.');
    return excerpt;
  };
  const suggested = new Map<Language, readonly string[]>();
  return {
    answer: (input) => answerQuestion(input, tables),
    explain: (input) => explainAnswer(input, tables),
    verify: (quotation) => verifyQuotation(quotation, sentences, cite),
    timeline: (words) => buildTimeline(words, sentences, { matches: isAbout(words, tables), cite }),
    sources: () => summariseSources(tables.index),
    context: (source, start, end) => readContext(tables.index, source, start, end),
    *readAhead() {
      for (const { text } of sentences) yield tables.encoder?.prepare([text]);
    },
    examples: (count, language) => {
      const known = suggested.get(language) ?? suggestQuestions(tables, language);
      suggested.set(language, known);
      return known.slice(0, count);
    },
  };
};
