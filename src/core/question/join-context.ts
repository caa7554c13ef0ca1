import { fold } from '../text/fold.ts';
import { analyseQuestion } from './analyse-question.ts';
import type { AnalysisTables } from './analysis-tables.ts';
import type { Question } from './question.ts';

/** Weight of a word taken over from an earlier question, beside 1 for the question's own. */
const INHERITED = 0.6;

/** Most content words of a question that leans on the one before it. */
const LEANING_WORDS = 2;

/** How a question begins that may stand alone. */
const OPENS =
  /^(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|did|do|does|has|have|had|will|would|can|could|(?:por |a |de |en |con )?(?:quien(?:es)?|que|cual(?:es)?|cuando|(?:a)?donde|como|cuant[oa]s?)|es|son|fue|fueron|ha|han|hay)\b/;

/** Verbs that leave one content word enough for a question: "Who was fined?" */
const AUXILIARY =
  /\b(?:is|are|was|were|did|do|does|has|have|had|will|would|can|could|es|son|era|fue|fueron|ha|han|hay)\b/;

const FOLLOWS = /^(?:and|but|so|ok|then|what about|how about|y|pero|entonces|que tal)\b/;
const POINTS =
  /\b(?:he|him|his|she|her|they|them|their|it|its|that|this|those|these|there|then|next|else|afterwards|el|ella|ellos|eso|esto|su|sus|le|lo|alli|entonces)\b/;

/** Whether a short question says all that it asks: "Who decertified Colombia?", "Who was fined?", not "Which judge?". */
const isWhole = ({ units }: Question, folded: string): boolean =>
  OPENS.test(folded) && (units.length >= 2 || (units.length === 1 && AUXILIARY.test(folded)));

const leans = (question: Question): boolean => {
  const folded = fold(question.text).replace(/^[¿¡\s]+/, '');
  return (
    FOLLOWS.test(folded) ||
    (question.units.length <= LEANING_WORDS && !isWhole(question, folded)) ||
    (POINTS.test(folded) && !question.units.some((unit) => unit.name))
  );
};

/**
 * A follow-up takes over the words of the questions before it, but not their names where it has its own ("And Renn?"); a
 * question that stands alone is left as it is.
 */
export const joinContext = (question: Question, context: readonly string[], tables: AnalysisTables): Question => {
  if (context.length === 0 || !leans(question)) return question;
  const [last, ...older] = [...context].reverse();
  if (last === undefined) return question;
  const before = joinContext(analyseQuestion(last, tables), [...older].reverse(), tables);
  const own = new Set(question.units.map((unit) => unit.word));
  const renames = question.units.some((unit) => unit.name);
  const inherited = before.units
    .filter((unit) => !own.has(unit.word) && !(renames && unit.name))
    .map((unit) => ({ ...unit, weight: unit.weight * INHERITED, focus: false, at: -1 }));
  const asked = question.asked === 'thing' && question.units.length === 0 ? before.asked : question.asked;
  return {
    ...question,
    told: { en: `${before.told.en} ${question.told.en}`, es: `${before.told.es} ${question.told.es}` },
    asked,
    units: [...inherited, ...question.units],
  };
};
