import type { Asked, Question } from '../question/question.ts';
import { TUNING } from '../tuning.ts';
import type { IndexedWording, PreparedIndex } from './prepared-index.ts';

/** What all the wordings of a sentence say together: how many of them hold each term. */
export interface Profiles {
  /** Sentence number to its terms' counts. */
  readonly counts: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Number of sentences whose wordings hold a term. */
  readonly spread: ReadonlyMap<number, number>;
  /** Sentence number to how many of its wordings ask for each kind of thing. */
  readonly asked: ReadonlyMap<number, ReadonlyMap<Asked, number>>;
  /** For each term, how many wordings with and without an answer hold it. */
  readonly answered: ReadonlyMap<number, number>;
  readonly unanswered: ReadonlyMap<number, number>;
  readonly answeredWordings: number;
  readonly unansweredWordings: number;
}

const add = <K>(counts: Map<K, number>, key: K): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Gathers the wordings of each sentence. */
export const buildProfiles = (wordings: readonly IndexedWording[]): Profiles => {
  const counts = new Map<number, Map<number, number>>();
  const spread = new Map<number, number>();
  const asked = new Map<number, Map<Asked, number>>();
  const answered = new Map<number, number>();
  const unanswered = new Map<number, number>();
  let answeredWordings = 0;
  for (const { sentences, terms, asked: kind } of wordings) {
    if (sentences.length > 0) answeredWordings += 1;
    for (const term of new Set(terms)) add(sentences.length > 0 ? answered : unanswered, term);
    for (const sentence of sentences) {
      const kinds = asked.get(sentence) ?? new Map<Asked, number>();
      asked.set(sentence, kinds);
      add(kinds, kind);
    }
    for (const sentence of sentences) {
      const profile = counts.get(sentence) ?? new Map<number, number>();
      counts.set(sentence, profile);
      for (const term of new Set(terms)) {
        if (!profile.has(term)) add(spread, term);
        add(profile, term);
      }
    }
  }
  return {
    counts,
    spread,
    asked,
    answered,
    unanswered,
    answeredWordings,
    unansweredWordings: wordings.length - answeredWordings,
  };
};

/** A question's word in the terms of the prepared questions. */
export interface PreparedUnit {
  readonly targets: ReadonlyMap<number, number>;
  readonly alike: ReadonlyMap<number, number>;
}

/** How far a term of n wordings tells its sentence: 0 for none, near 1 for many. */
const saturated = (count: number): number => count / (count + TUNING.profileHalf);

/**
 * How well the wordings of each sentence together cover the question, 0 to 1: the document expansion of doc2query
 * (Nogueira and others 2019) with graded matches. Words that few sentences' wordings share weigh most.
 *
 * @param left a wording that is left out of its sentences' profiles
 */
export const matchProfiles = (
  units: readonly PreparedUnit[],
  { profiles }: PreparedIndex,
  left: IndexedWording | undefined,
): ReadonlyMap<number, number> => {
  const { counts, spread } = profiles;
  const idf = (term: number): number =>
    Math.log(1 + (counts.size - (spread.get(term) ?? 0) + 0.5) / ((spread.get(term) ?? 0) + 0.5));
  const leftTerms: ReadonlySet<number> = new Set(left?.terms ?? []);
  const scores = new Map<number, number>();
  const links = units.map(({ targets, alike }) => {
    const strongest = new Map(targets);
    for (const [term, cosine] of alike) if (!strongest.has(term)) strongest.set(term, TUNING.alikeStrength * cosine);
    return [...strongest].map(([term, strength]) => ({ term, worth: strength * idf(term) }));
  });
  const weights = links.map((list) => Math.max(TUNING.unknownProfileWeight, ...list.map(({ worth }) => worth)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (const [sentence, profile] of counts) {
    const own = left?.sentences.includes(sentence) ?? false;
    let sum = 0;
    for (const list of links) {
      let best = 0;
      for (const { term, worth } of list) {
        const count = (profile.get(term) ?? 0) - (own && leftTerms.has(term) ? 1 : 0);
        if (count > 0) best = Math.max(best, worth * saturated(count));
      }
      sum += best;
    }
    scores.set(sentence, total > 0 ? sum / total : 0);
  }
  return scores;
};

/**
 * How much the words of a question speak for its having no answer: the mean log odds of each word among the wordings
 * without and with an answer (naive Bayes with add-one-half smoothing), 0 for words that nobody prepared.
 */
export const unansweredOdds = (
  question: Question,
  { profiles, expander }: PreparedIndex,
  left: IndexedWording | undefined,
): number => {
  const { answered, unanswered, answeredWordings, unansweredWordings } = profiles;
  if (unansweredWordings === 0 || question.units.length === 0) return 0;
  const leftTerms: ReadonlySet<number> = new Set(left?.terms ?? []);
  const isAnswered = (left?.sentences.length ?? 0) > 0;
  let sum = 0;
  for (const unit of question.units) {
    for (const term of expander.same(unit.word)) {
      const own = leftTerms.has(term) ? 1 : 0;
      const without = (unanswered.get(term) ?? 0) - (isAnswered ? 0 : own) + 0.5;
      const having = (answered.get(term) ?? 0) - (isAnswered ? own : 0) + 0.5;
      sum += Math.log(without / (unansweredWordings + 1)) - Math.log(having / (answeredWordings + 1));
    }
  }
  return sum / (question.units.length + 1);
};

/** Share of the question's names that no wording of a sentence holds. */
export const unheardNames = (
  sentence: number,
  question: Question,
  units: readonly PreparedUnit[],
  { profiles }: PreparedIndex,
): number => {
  const profile = profiles.counts.get(sentence);
  let names = 0;
  let unheard = 0;
  for (const [at, { name }] of question.units.entries()) {
    if (!name) continue;
    names += 1;
    const heard = [...(units[at]?.targets ?? [])].some(
      ([term, strength]) => strength >= TUNING.found && profile?.has(term),
    );
    if (!heard) unheard += 1;
  }
  return names ? unheard / names : 0;
};

/** Share of a sentence's wordings that ask for the same kind of thing, near 0 when none does. */
export const askedShare = (
  sentence: number,
  asked: Asked,
  { profiles }: PreparedIndex,
  left: IndexedWording | undefined,
): number => {
  const kinds = profiles.asked.get(sentence);
  if (!kinds) return 0;
  const own = left?.asked === asked && left.sentences.includes(sentence) ? 1 : 0;
  return saturated(Math.max(0, (kinds.get(asked) ?? 0) - own));
};

/** The words of a question that prepared questions are compared by. */
export const preparedUnits = (question: Question, { expander }: PreparedIndex): readonly PreparedUnit[] =>
  question.units.map((unit) => ({
    targets: expander.expand(unit.word, question.languages, unit.concepts),
    alike: expander.alike(unit.word, question.languages),
  }));
