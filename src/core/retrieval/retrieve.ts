import type { SentenceIndex } from '../index/sentence-index.ts';
import type { Question } from '../question/question.ts';
import { TUNING } from '../tuning.ts';

/** A sentence that shares words with the question. */
export interface Candidate {
  /** Number of the sentence. */
  readonly index: number;
  /** BM25+ score of MiniSearch. */
  readonly score: number;
}

/** The terms to search for, each with the most it is worth to any word of the question. */
const searchTerms = (question: Question, index: SentenceIndex): Map<string, number> => {
  const terms = new Map<string, number>();
  for (const unit of question.units) {
    const strongest = [...unit.targets].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, TUNING.expansionsPerWord);
    for (const [term, strength] of strongest) {
      const name = index.vocabulary.terms[term];
      if (name !== undefined && strength > (terms.get(name) ?? 0)) terms.set(name, strength);
    }
    for (const [term, cosine] of unit.alike) {
      const name = index.vocabulary.terms[term];
      if (name !== undefined && !terms.has(name)) terms.set(name, TUNING.alikeStrength * cosine);
    }
  }
  return terms;
};

/**
 * First stage: the sentences that share words, or words of like meaning, with the question; best first.
 * A summary line that a sentence of its source repeats is left to that sentence. In a small folder every sentence is a candidate.
 */
export const retrieve = (question: Question, index: SentenceIndex): readonly Candidate[] => {
  const terms = searchTerms(question, index);
  const results =
    terms.size === 0
      ? []
      : index.search.search([...terms.keys()].join(' '), { boostTerm: (term) => terms.get(term) ?? 1 });
  const found = results
    .map((result) => ({ index: Number(result.id), score: result.score }))
    .filter((candidate) => index.sentences[candidate.index]?.repeated === false)
    .slice(0, TUNING.candidates);
  if (index.sentences.length > TUNING.candidates) return found;
  const known = new Set(found.map((candidate) => candidate.index));
  return [
    ...found,
    ...index.sentences.flatMap(({ repeated }, at) => (repeated || known.has(at) ? [] : [{ index: at, score: 0 }])),
  ];
};
