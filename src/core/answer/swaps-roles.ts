import type { IndexedSentence } from '../index/sentence-index.ts';
import type { Question, Unit } from '../question/question.ts';
import type { Coverage } from '../ranking/cover.ts';
import { tokenize } from '../text/tokenize.ts';
import { TUNING } from '../tuning.ts';

const FORMS_OF_BE = new Set('am is are was were be been being get gets got gotten'.split(' '));
/** Words before a verb among which "was" makes it passive. */
const BE_WITHIN = 3;
/** Words behind a verb among which "by" does. */
const BY_WITHIN = 5;
/** Words that may stand between a verb and who does it, or whom it is done to. */
const REACH = 8;

/** Whether the verb at a position says what is done to what stands before it. */
const isPassive = (words: readonly string[], verb: number): boolean =>
  words.slice(Math.max(0, verb - BE_WITHIN), verb).some((word) => FORMS_OF_BE.has(word)) ||
  words.slice(verb + 1, verb + 1 + BY_WITHIN).includes('by');

interface Placed {
  readonly unit: Unit;
  /** Where the sentence has it; -1 where it has not. */
  readonly position: number;
}

const place = ({ units }: Question, { strengths, positions }: Coverage): readonly Placed[] =>
  units.map((unit, at) => ({
    unit,
    position: (strengths[at] ?? 0) >= TUNING.found ? (positions[at] ?? -1) : -1,
  }));

/**
 * Whether a question asks if A did something to B and the sentence says that B did it to A. Only plain English in the
 * active voice is read, since word order tells there who does what.
 */
export const swapsRoles = (
  question: Question,
  coverage: Coverage | undefined,
  sentence: IndexedSentence | undefined,
): boolean => {
  if (!coverage || !sentence || question.language !== 'en' || sentence.sentence.source.metadata.language !== 'en')
    return false;
  if (question.asked !== 'claim') return false;
  const placed = place(question, coverage);
  const verb = placed.find(({ unit, position }) => !unit.name && !unit.detail && position >= 0);
  if (!verb) return false;
  const names = placed.filter(({ unit }) => unit.name);
  const actor = names.findLast(({ unit }) => unit.at < verb.unit.at);
  const other = names.find(({ unit }) => unit.at > verb.unit.at);
  if (!actor || !other) return false;
  const isOtherBefore =
    other.position >= 0 && other.position < verb.position && verb.position - other.position <= REACH;
  const isActorBehind = actor.position > verb.position && actor.position - verb.position <= REACH;
  if (!isOtherBefore || !isActorBehind) return false;
  const asked = tokenize(question.readAs ?? question.text).map(({ word }) => word);
  const told = tokenize(sentence.sentence.text).map(({ word }) => word);
  return !isPassive(asked, verb.unit.at) && !isPassive(told, verb.position);
};
