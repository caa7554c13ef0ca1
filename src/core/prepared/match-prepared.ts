import type { Asked, Question } from '../question/question.ts';
import { type Coverage, createCoverageReader } from '../ranking/cover.ts';
import { chooseTerms } from '../retrieval/choose-terms.ts';
import { TUNING } from '../tuning.ts';
import type { AlikeWordings } from './alike-wordings.ts';
import { type IndexedWording, type PreparedIndex, speaksFor } from './prepared-index.ts';
import { askedShare, matchProfiles, preparedUnits, unansweredOdds, unheardNames } from './profiles.ts';

/** How near prepared questions come to the question asked. Likeness runs from 0 to 1, 1 for the same words. */
export interface PreparedMatch {
  /** The nearest wordings, nearest first. */
  readonly nearest: readonly { readonly wording: IndexedWording; readonly likeness: number }[];
  /** For a sentence, the likeness of the nearest wording that it answers. */
  readonly ofSentence: ReadonlyMap<number, number>;
  /** For a sentence, how well its wordings together cover the question. */
  readonly profile: ReadonlyMap<number, number>;
  /** Whether questions were prepared for a sentence's source: of others they tell nothing. */
  readonly covers: (sentence: number) => boolean;
  /** Whether two sentences contend for a question; see PreparedIndex. */
  readonly areRivals: (a: number, b: number) => boolean;
  /** For a sentence, whether its wordings ask for the same kind of thing, 0 to 1. */
  readonly askedShare: (sentence: number) => number;
  /** For a sentence, the share of the question's names that neither it nor its wordings hold. */
  readonly unheardNames: (sentence: number) => number;
  /** How much the words speak for a question without an answer, as log odds. */
  readonly unansweredOdds: number;
  /** Likeness of the nearest wording that the sources do not answer. */
  readonly unanswered: number;
  /** How near the wordings come in meaning; null without an encoder or vectors of the wordings. */
  readonly alike: AlikeWordings | null;
}

/** The match of a folder that nobody prepared questions for. */
export const NO_PREPARED_MATCH: PreparedMatch = {
  nearest: [],
  ofSentence: new Map(),
  profile: new Map(),
  covers: () => false,
  areRivals: () => false,
  askedShare: () => 0,
  unheardNames: () => 0,
  unansweredOdds: 0,
  unanswered: 0,
  alike: null,
};

const NOTHING_ALIKE: ReadonlyMap<number, number> = new Map();

/** What a second and a third wording add to the nearest, as shares of both: agreement counts, but never much. */
const POOLED = { second: 0.1, third: 0.05 } as const;

/** Likeness of wordings that lead to the same place: the nearest counts, a second and third add a little. */
const pooled = (likenesses: readonly number[]): number => {
  const [first = 0, second = 0, third = 0] = likenesses;
  return Math.min(1, first + POOLED.second * second * first + POOLED.third * third * first);
};

/** Kinds of questions whose wordings often stand for each other. */
const LOOSE: ReadonlySet<Asked> = new Set(['thing', 'claim', 'manner', 'quotation']);

/**
 * How well the names of two wordings agree: who is named counts for more than how often, and names in another order
 * may mean that somebody else did it.
 */
const nameLikeness = (
  question: Question,
  { terms, missing: unanswered }: IndexedWording,
  { strengths, positions }: Coverage,
  names: ReadonlySet<number>,
): number => {
  const taken = new Set(positions);
  let missing = 0;
  const order: number[] = [];
  for (const [at, unit] of question.units.entries()) {
    if (!unit.name) continue;
    if ((strengths[at] ?? 0) < TUNING.found) missing += 1;
    else order.push(positions[at] ?? 0);
  }
  for (const [at, term] of terms.entries()) if (names.has(term) && !taken.has(at)) missing += 1;
  const swapped = order.some((position, at) => at > 0 && position < (order[at - 1] ?? 0));
  const factor = unanswered === null ? TUNING.otherName : TUNING.otherNameUnanswered;
  return factor ** Math.min(missing, 3) * (swapped ? TUNING.swappedNames : 1);
};

/** How well two kinds of question go together: a when is not a where, whatever words they share. */
const askedLikeness = (a: Asked, { asked: b, missing }: IndexedWording): number => {
  if (a === b) return 1;
  if (LOOSE.has(a) && LOOSE.has(b)) return TUNING.looselySameKind;
  const { open, other } = missing === null ? TUNING.kindsAnswered : TUNING.kindsUnanswered;
  return LOOSE.has(a) || LOOSE.has(b) ? open : other;
};

/**
 * Compares a question with the prepared ones: the weight of the words that both have, over the weight of all words
 * of either (a weighted Jaccard index with graded matches).
 *
 * @param without the number of a wording to leave out, for measuring on the prepared questions themselves
 */
export const matchPrepared = (question: Question, prepared: PreparedIndex, without = -1): PreparedMatch => {
  const { vocabulary, expander, wordings } = prepared;
  const covers = (sentence: number): boolean => prepared.covered.has(sentence);
  const { areRivals } = prepared;
  const nothing: PreparedMatch = { ...NO_PREPARED_MATCH, covers, areRivals };
  if (wordings.length === 0 || question.units.length === 0) return nothing;
  const matched = preparedUnits(question, prepared);
  const units = matched.map(({ targets }, at) => {
    const same = expander.same(question.units[at]?.word ?? '');
    const weight = same.length
      ? Math.min(...same.map((term) => vocabulary.idf(term)))
      : vocabulary.idf(undefined) * TUNING.unknownPreparedWeight;
    return { targets, alike: NOTHING_ALIKE, weight };
  });
  const expansions = new Map<number, number>();
  for (const { targets } of units) {
    for (const [term, strength] of targets) expansions.set(term, Math.max(strength, expansions.get(term) ?? 0));
  }
  const terms = chooseTerms(expansions, vocabulary);
  if (terms.size === 0) return nothing;
  const found = prepared.search.search([...terms.keys()].join(' '), { boostTerm: (term) => terms.get(term) ?? 1 });
  const cover = createCoverageReader(units, wordings, vocabulary);
  const nearest = found
    .map(({ id }) => Number(id))
    .filter((id) => id !== without)
    .slice(0, TUNING.preparedCandidates)
    .flatMap((id) => {
      const wording = wordings[id];
      if (!wording) return [];
      const coverage = cover(id);
      let shared = 0;
      let lacking = 0;
      for (const [at, { weight }] of units.entries()) {
        const strength = coverage.strengths[at] ?? 0;
        shared += weight * strength;
        lacking += weight * (1 - strength);
      }
      const likeness =
        (shared / (shared + lacking + coverage.unasked + 1e-9)) *
        nameLikeness(question, wording, coverage, prepared.names);
      return [{ wording, likeness: likeness * askedLikeness(question.asked, wording) }];
    })
    .sort((a, b) => b.likeness - a.likeness);
  const bySentence = new Map<number, number[]>();
  const unanswered = nearest.filter(({ wording }) => speaksFor(wording, question));
  for (const { wording, likeness } of nearest) {
    for (const sentence of wording.sentences) bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), likeness]);
  }
  return {
    nearest,
    ofSentence: new Map([...bySentence].map(([sentence, likenesses]) => [sentence, pooled(likenesses)])),
    profile: matchProfiles(matched, prepared, wordings[without]),
    covers,
    areRivals,
    askedShare: (sentence) => askedShare(sentence, question.asked, prepared, wordings[without]),
    unheardNames: (sentence) => unheardNames(sentence, question, matched, prepared),
    unansweredOdds: unansweredOdds(question, prepared, wordings[without]),
    unanswered: pooled(unanswered.map(({ likeness }) => likeness)),
    alike: null,
  };
};
