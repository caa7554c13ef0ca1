import { TOKEN_MARK } from '../index/index-tokens.ts';
import type { Question } from '../question/question.ts';
import type { Tables } from '../tables.ts';
import { tokenize } from '../text/tokenize.ts';
import { TUNING } from '../tuning.ts';

type Looked = Pick<Tables, 'index' | 'lexicon'>;

/** Strength from which a word of a sentence names the same date or number: a month is no other month of like use. */
const SAME_DATE = 0.6;

/** What a question names of dates and numbers that a sentence lacks and gives otherwise. */
interface Differing {
  readonly date: boolean;
  readonly number: boolean;
}

const NO_DIFFERENCE: Differing = { date: false, number: false };

/** Whether a sentence lacks a weekday, month or number that the question names, and has another of the same kind. */
const differing = (question: Question, sentence: number, { index, lexicon }: Looked): Differing => {
  const found = index.sentences[sentence];
  if (!found) return NO_DIFFERENCE;
  const tokens = tokenize(question.readAs ?? question.text);
  const stems = tokens.map(({ word }) => lexicon.stemOf(word, question.language));
  const classes = lexicon.classMasks(stems, question.language);
  const terms = new Set(found.terms);
  const held = (at: number): boolean => {
    const unit = question.units.find(({ word }) => word === tokens[at]?.word);
    return [...(unit?.targets ?? [])].some(([term, strength]) => strength >= SAME_DATE && terms.has(term));
  };
  const kinds = [lexicon.classBit('weekday'), lexicon.classBit('month')];
  const otherOfKind = (bit: number): boolean =>
    found.classes.some((mask, at) => (mask & bit) !== 0 && ((found.marks[at] ?? 0) & TOKEN_MARK.capital) !== 0);
  const date = kinds.some(
    (bit) => tokens.some((_, at) => ((classes[at] ?? 0) & bit) !== 0 && !held(at)) && otherOfKind(bit),
  );
  const numbers = tokens.flatMap(({ word }, at) => (/^\d/.test(word) && !/^(?:19|20)\d{2}$/.test(word) ? [at] : []));
  const hasNumber = found.marks.some((mark) => (mark & (TOKEN_MARK.number | TOKEN_MARK.year)) === TOKEN_MARK.number);
  return { date, number: numbers.some((at) => !held(at)) && hasNumber };
};

/** Whether a yes or no question names a weekday, month or number that the sentence found gives otherwise. */
export const contradictedAt = (question: Question, sentence: number, tables: Looked): boolean => {
  if (question.asked !== 'claim' || question.several) return false;
  const { date, number } = differing(question, sentence, tables);
  return date || number;
};

/**
 * Whether a question asks what there was at a time ("what happened in April 2025") and a sentence tells of another: the
 * question has no other words that the sentence has, and names a weekday or month where the sentence has another.
 */
export const isOfAnotherTime = (question: Question, sentence: number, tables: Looked): boolean => {
  if (question.asked !== 'thing' || question.dateChoices.length === 0) return false;
  const terms = new Set(tables.index.sentences[sentence]?.terms);
  const isFound = question.units.some(
    ({ detail, targets }) =>
      !detail && [...targets].some(([term, strength]) => strength >= TUNING.found && terms.has(term)),
  );
  return !isFound && differing(question, sentence, tables).date;
};
