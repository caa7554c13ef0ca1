import { fold } from '../text/fold.ts';
import { analyseQuestion } from './analyse-question.ts';
import type { AnalysisTables } from './analysis-tables.ts';
import type { Question } from './question.ts';

/** Weight of a word taken over from an earlier question, beside 1 for the question's own. */
const INHERITED = 0.6;

/** Most content words of a question that leans on the one before it. */
const LEANING_WORDS = 2;

const FOLLOWS = /^(?:and|but|so|ok|then|what about|how about|y|pero|entonces|que tal)\b/;
const POINTS =
  /\b(?:he|him|his|she|her|they|them|their|it|its|that|this|those|these|there|then|el|ella|ellos|eso|esto|su|sus|le|lo|alli|entonces)\b/;

const leans = (question: Question): boolean => {
  const folded = fold(question.text).replace(/^[¿¡\s]+/, '');
  return (
    FOLLOWS.test(folded) ||
    question.units.length <= LEANING_WORDS ||
    (POINTS.test(folded) && !question.units.some((unit) => unit.name))
  );
};

/** A follow-up takes over the words of the questions before it; a question that stands alone is left as it is. */
export const joinContext = (question: Question, context: readonly string[], tables: AnalysisTables): Question => {
  if (context.length === 0 || !leans(question)) return question;
  const [last, ...older] = [...context].reverse();
  if (last === undefined) return question;
  const before = joinContext(analyseQuestion(last, tables), [...older].reverse(), tables);
  const own = new Set(question.units.map((unit) => unit.word));
  const inherited = before.units
    .filter((unit) => !own.has(unit.word))
    .map((unit) => ({ ...unit, weight: unit.weight * INHERITED, focus: false, at: -1 }));
  const asked = question.asked === 'thing' && question.units.length === 0 ? before.asked : question.asked;
  return {
    ...question,
    told: { en: `${before.told.en} ${question.told.en}`, es: `${before.told.es} ${question.told.es}` },
    asked,
    units: [...inherited, ...question.units],
  };
};
