import { isOfAnotherTime } from '../answer/find-contradiction.ts';
import type { ExcerptRole } from '../model.ts';
import type { Question } from '../question/question.ts';
import { featureOf } from '../ranking/feature-names.ts';
import type { Ranked } from '../ranking/score-candidates.ts';
import { TUNING } from '../tuning.ts';
import {
  accuses,
  accusesWithoutReply,
  type EvidenceTables,
  preparedApart,
  replies,
  speaks,
  withNeighbour,
} from './with-neighbour.ts';

/** Sentences of one passage, side by side, and what they are shown for. */
export interface Evidence {
  readonly role: ExcerptRole;
  /** Number of the sentence that was found. */
  readonly main: number;
  /** Numbers of the sentences shown, in order. */
  readonly sentences: readonly number[];
  /** Place of the evidence whose accusation it replies to; null when it replies to none. */
  readonly repliesTo: number | null;
  /** How close what fills the question stands to what it is asked about, 0 to 1. */
  readonly near: number;
  /** Share of the question's weight that the sentence covers, 0 to 1. */
  readonly covered: number;
}

/** Share of the question's weight that a sentence covers and the others shown do not. */
const addedShare = (at: number, shown: readonly number[], { question, cover }: EvidenceTables): number => {
  let total = 0;
  let added = 0;
  for (const [unit, { weight }] of question.units.entries()) {
    total += weight;
    const known = shown.some((other) => (cover(other).strengths[unit] ?? 0) >= TUNING.found);
    if (!known && (cover(at).strengths[unit] ?? 0) >= TUNING.found) added += weight;
  }
  return total > 0 ? added / total : 0;
};

const sharesWords = (a: number, b: number, { index }: EvidenceTables): number => {
  const terms = new Set(index.sentences[a]?.terms);
  let shared = 0;
  for (const term of new Set(index.sentences[b]?.terms)) {
    if (terms.has(term) && (index.vocabulary.terms[term]?.length ?? 0) > 3) shared += index.vocabulary.idf(term);
  }
  return shared;
};

/**
 * The reply to an accusation that does not stand beside it: the nearest denial after it in its source, unless another
 * charge comes between.
 */
const replyTo = (at: number, tables: EvidenceTables): number | null => {
  const { index } = tables;
  const source = index.sentences[at]?.sentence.source;
  for (let near = at + 1; near <= at + TUNING.replyDistance; near += 1) {
    if (index.sentences[near]?.sentence.source !== source) return null;
    if (replies(near, tables)) return sharesWords(at, near, tables) > 0 ? near : null;
    if (accuses(near, tables)) return null;
  }
  return null;
};

/** For a question that asks for several things or sides: who speaks next about the same, close behind in the same source. */
const nextVoice = (at: number, tables: EvidenceTables): number | null => {
  const { index } = tables;
  const source = index.sentences[at]?.sentence.source;
  for (let near = at + 1; near <= at + TUNING.voiceDistance; near += 1) {
    if (index.sentences[near]?.sentence.source !== source) return null;
    if (speaks(near, tables) && sharesWords(at, near, tables) > 0) return near;
  }
  return null;
};

const isSameText = (a: number, b: number, { index }: EvidenceTables): boolean => {
  const one = index.sentences[a]?.sentence.text ?? '';
  const other = index.sentences[b]?.sentence.text ?? '';
  return one.startsWith(other) || other.startsWith(one);
};

const nearOf = (candidate: Ranked): number => featureOf(candidate, 'fillNear');

type Measured = Pick<Evidence, 'near' | 'covered'>;

/** Share of the question's weight whose words the sentence has, by whichever word stands for them. */
const foundShare = ({ strengths }: Ranked['coverage'], { units }: Question): number => {
  const weights = units.map(({ weight }) => weight);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const found = weights.filter((_, unit) => (strengths[unit] ?? 0) >= TUNING.found);
  return sum(found) / Math.max(sum(weights), Number.EPSILON);
};

const measured = (candidate: Ranked, question: Question): Measured => ({
  near: nearOf(candidate),
  covered: foundShare(candidate.coverage, question),
});

const UNMEASURED: Measured = { near: 0, covered: 0 };

/** Whether a sentence of another source gives the date or number that was asked for too, about the same words. */
const givesItToo = (candidate: Ranked, best: Ranked, { question }: EvidenceTables): boolean =>
  (question.asked === 'date' || question.asked === 'number' || question.asked === 'duration') &&
  featureOf(candidate, 'fill') >= 1 &&
  nearOf(candidate) >= TUNING.givesItNear &&
  featureOf(candidate, 'softCoverage') >= TUNING.givesItShare * featureOf(best, 'softCoverage');

/** Whether a sentence of another source tells of the same event as the best one, as far as an encoder can tell. */
const isSameEvent = (candidate: Ranked, best: Ranked, { index, encoder }: EvidenceTables): boolean => {
  const [one, other] = [best, candidate].map(({ index: at }) => index.sentences[at]?.sentence.text);
  if (!encoder || one === undefined || other === undefined) return false;
  const { within, alike } = TUNING.sameEvent;
  return best.score - candidate.score <= within && encoder.between(one, other) >= alike;
};

/** The best sentence of a correction of a sentence's source that is about the same, whatever its own rank. */
const correctionOf = (at: number, ranked: readonly Ranked[], tables: EvidenceTables): Ranked | undefined => {
  const { corrected, sentences } = tables.index;
  const id = sentences[at]?.sentence.source.id ?? '';
  if (!corrected.has(id)) return undefined;
  return ranked.find(({ index }) => {
    const sentence = sentences[index]?.sentence;
    if (sentence?.source.metadata.corrects !== id || sentence.passage.kind !== 'body') return false;
    return sharesWords(at, index, tables) >= TUNING.corrected.shared;
  });
};

/** Chooses what to show: the best sentence, further answers, and the other side of each accusation behind it. */
export const selectEvidence = (ranked: readonly Ranked[], tables: EvidenceTables): readonly Evidence[] => {
  const best = ranked[0];
  if (!best) return [];
  const main = best.index;
  const chosen: Evidence[] = [
    {
      role: 'answer',
      main,
      sentences: withNeighbour(main, tables),
      repliesTo: null,
      ...measured(best, tables.question),
    },
  ];
  const shown = (): number[] => chosen.flatMap(({ sentences }) => [...sentences]);
  const take = (at: number, role: ExcerptRole, { near, covered } = UNMEASURED): void => {
    const sentences = withNeighbour(at, tables).filter((other) => !shown().includes(other));
    if (sentences.includes(at)) chosen.push({ role, main: at, sentences, repliesTo: null, near, covered });
  };
  const addReply = (at: number, place: number): void => {
    if (!accusesWithoutReply(at, tables) || shown().some((near) => near > at && replies(near, tables))) return;
    const reply = replyTo(at, tables);
    if (reply !== null && !shown().includes(reply))
      chosen.push({ role: 'other_side', main: reply, sentences: [reply], repliesTo: place, ...UNMEASURED });
  };
  const addReplies = (place: number): void => {
    for (const at of chosen[place]?.sentences ?? []) addReply(at, place);
  };
  addReplies(0);
  for (const at of preparedApart(main, tables)) if (!shown().includes(at)) take(at, 'answer');
  const voice = tables.question.several ? nextVoice(Math.max(...(chosen[0]?.sentences ?? [main])), tables) : null;
  if (voice !== null && !shown().includes(voice)) take(voice, 'answer');
  const source = tables.index.sentences[main]?.sentence.source;
  for (const [place, candidate] of ranked.slice(1, TUNING.furtherCandidates).entries()) {
    if (chosen.length >= TUNING.mostExcerpts) break;
    const at = candidate.index;
    if (shown().some((other) => other === at || isSameText(other, at, tables))) continue;
    const close = best.score - candidate.score;
    const elsewhere = tables.index.sentences[at]?.sentence.source !== source;
    const margins = tables.question.several ? TUNING.furtherSeveral : TUNING.further;
    const allowed = elsewhere ? margins.otherSource : margins.sameSource;
    const covers = addedShare(at, shown(), tables) >= TUNING.furtherShare && close <= margins.complementing;
    const isAccount = (): boolean =>
      givesItToo(candidate, best, tables) || (place < TUNING.sameEvent.ofBest && isSameEvent(candidate, best, tables));
    if (close > allowed && !covers && !(elsewhere && isAccount())) continue;
    if (isOfAnotherTime(tables.question, at, tables)) continue;
    const before = chosen.length;
    take(at, 'answer', measured(candidate, tables.question));
    if (chosen.length > before) addReplies(before);
  }
  const correction = correctionOf(main, ranked, tables);
  if (correction && !shown().includes(correction.index))
    take(correction.index, 'answer', measured(correction, tables.question));
  return chosen;
};
