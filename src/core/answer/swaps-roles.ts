import type { IndexedSentence } from '../index/sentence-index.ts';
import type { Question, Unit } from '../question/question.ts';
import type { Coverage } from '../ranking/cover.ts';
import { tokenize } from '../text/tokenize.ts';
import { TUNING } from '../tuning.ts';

/** Verbs behind which the one who does it stands in a question: "What did A …", not "How much of A's …". */
const AUXILIARIES = new Set('did does do has have had is are was were will would can could'.split(' '));

const FORMS_OF_BE = new Set('am is are was were be been being get gets got gotten'.split(' '));
/** Words before a verb among which "was" makes it passive. */
const BE_WITHIN = 3;
/** Words behind a verb among which "by" does. */
const BY_WITHIN = 5;
/** Words that may stand between a verb and who does it, or whom it is done to. */
const REACH = 8;

/** Whether the verb at a position says what is done to what stands before it; null when that cannot be told. */
const isPassive = (words: readonly string[], verb: number): boolean | null => {
  const hasBe = words.slice(Math.max(0, verb - BE_WITHIN), verb).some((word) => FORMS_OF_BE.has(word));
  const hasBy = words.slice(verb + 1, verb + 1 + BY_WITHIN).includes('by');
  return hasBe === hasBy ? hasBe : null;
};

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
 * Whether a question has A do something to B and the sentence has B do it to A. Only English is read, since word order and
 * voice tell there who does what.
 */
export const swapsRoles = (
  question: Question,
  coverage: Coverage | undefined,
  sentence: IndexedSentence | undefined,
): boolean => {
  if (!coverage || !sentence || question.language !== 'en' || sentence.sentence.source.metadata.language !== 'en')
    return false;
  if (question.several || question.asked === 'person' || question.asked === 'organisation') return false;
  const asked = tokenize(question.readAs ?? question.text).map(({ word }) => word);
  const from = asked.findIndex((word) => AUXILIARIES.has(word));
  const placed = from < 0 ? [] : place(question, coverage).filter(({ unit }) => unit.at > from);
  const verb = placed.find(({ unit, position }) => !unit.name && !unit.detail && position >= 0);
  if (!verb) return false;
  const names = placed.filter(({ unit, position }) => unit.name && Math.abs(position - verb.position) <= REACH);
  const before = names.findLast(({ unit }) => unit.at < verb.unit.at);
  const behind = names.find(({ unit }) => unit.at > verb.unit.at);
  if (!before || !behind || before.position < 0 || behind.position < 0) return false;
  const told = tokenize(sentence.sentence.text).map(({ word }) => word);
  const voices = [isPassive(asked, verb.unit.at), isPassive(told, verb.position)] as const;
  if (voices.includes(null)) return false;
  const [first, second] = voices[0] === voices[1] ? [before, behind] : [behind, before];
  return second.position < verb.position && verb.position < first.position;
};
