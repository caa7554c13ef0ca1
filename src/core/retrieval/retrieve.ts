import type { SentenceIndex } from '../index/sentence-index.ts';
import type { Question } from '../question/question.ts';
import { TUNING } from '../tuning.ts';
import { chooseTerms } from './choose-terms.ts';

/** A sentence that shares words with the question, or stands beside one that does. */
export interface Candidate {
  /** Number of the sentence. */
  readonly index: number;
  /** BM25+ score of MiniSearch; 0 for one that was not found by its own words. */
  readonly score: number;
}

/** The terms that may stand for the question's words, each with the most it is worth to any of them. */
const expansions = (question: Question): ReadonlyMap<number, number> => {
  const terms = new Map<number, number>();
  const add = (term: number, worth: number): void => {
    if (worth > (terms.get(term) ?? 0)) terms.set(term, worth);
  };
  for (const { targets, alike } of question.units) {
    for (const [term, strength] of targets) add(term, strength);
    for (const [term, cosine] of alike) add(term, TUNING.alikeStrength * cosine);
  }
  return terms;
};

/** The sentences beside the best ones in their paragraphs, which may carry on what those say. */
const besideBest = (found: readonly Candidate[], { passageRange }: SentenceIndex): readonly number[] =>
  found.slice(0, TUNING.neighboursOf).flatMap(({ index: at }) => {
    const [first, last] = passageRange(at);
    return [at - 1, at + 1].filter((near) => near >= first && near <= last);
  });

/**
 * First stage: the sentences that share words, or words of like meaning, with the question; best first, then those
 * beside the best. A summary line that a sentence of its source repeats is left to that sentence. In a small folder
 * every sentence is a candidate.
 *
 * @param also numbers of sentences that are candidates whatever their words
 */
export const retrieve = (
  question: Question,
  index: SentenceIndex,
  also: readonly number[] = [],
): readonly Candidate[] => {
  const { sentences } = index;
  const terms = chooseTerms(expansions(question), index.vocabulary);
  const query = [...terms.keys()].join(' ');
  const results = terms.size === 0 ? [] : index.search.search(query, { boostTerm: (term) => terms.get(term) ?? 1 });
  const found: Candidate[] = [];
  for (const { id, score } of results) {
    if (found.length >= TUNING.candidates) break;
    if (sentences[Number(id)]?.repeated === false) found.push({ index: Number(id), score });
  }
  const known = new Set(found.map((candidate) => candidate.index));
  const more = sentences.length <= TUNING.candidates ? sentences.keys() : besideBest(found, index);
  for (const at of [...also, ...more]) {
    if (known.has(at) || sentences[at]?.repeated !== false) continue;
    known.add(at);
    found.push({ index: at, score: 0 });
  }
  return found;
};
