import { TOKEN_MARK } from '../index/index-tokens.ts';
import type { Question } from '../question/question.ts';
import type { Tables } from '../tables.ts';
import { tokenize } from '../text/tokenize.ts';

/**
 * Whether a yes or no question names a weekday, month or number that the sentence found gives otherwise: the question
 * has one that the sentence lacks, and the sentence has another of the same kind.
 */
export const contradictedAt = (question: Question, sentence: number, { index, lexicon }: Tables): boolean => {
  const found = index.sentences[sentence];
  if (!found || question.asked !== 'claim' || question.several) return false;
  const tokens = tokenize(question.readAs ?? question.text);
  const stems = tokens.map(({ word }) => lexicon.stemOf(word, question.language));
  const classes = lexicon.classMasks(stems, question.language);
  const terms = new Set(found.terms);
  const held = (at: number): boolean => {
    const unit = question.units.find(({ word }) => word === tokens[at]?.word);
    return [...(unit?.targets ?? [])].some(([term, strength]) => strength >= 0.6 && terms.has(term));
  };
  const kinds = [lexicon.classBit('weekday'), lexicon.classBit('month')];
  const otherOfKind = (bit: number): boolean =>
    found.classes.some((mask, at) => (mask & bit) !== 0 && ((found.marks[at] ?? 0) & TOKEN_MARK.capital) !== 0);
  const datesDiffer = kinds.some(
    (bit) => tokens.some((_, at) => ((classes[at] ?? 0) & bit) !== 0 && !held(at)) && otherOfKind(bit),
  );
  const numbers = tokens.flatMap(({ word }, at) => (/^\d/.test(word) && !/^(?:19|20)\d{2}$/.test(word) ? [at] : []));
  const hasNumber = found.marks.some((mark) => (mark & (TOKEN_MARK.number | TOKEN_MARK.year)) === TOKEN_MARK.number);
  const numbersDiffer = numbers.some((at) => !held(at)) && hasNumber;
  return datesDiffer || numbersDiffer;
};
