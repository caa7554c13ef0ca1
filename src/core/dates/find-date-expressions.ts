import type { Language } from '../model.ts';
import type { DateExpression } from './date-expression.ts';
import type { DateRule } from './date-rule.ts';
import { ENGLISH_RULES } from './english-rules.ts';
import { mentionsDate } from './mentions-date.ts';
import { numberRules } from './number-rules.ts';
import { SPANISH_RULES } from './spanish-rules.ts';

/** Characters around date words that rules look at. */
const AROUND = 60;

/** Longest text that is read, in characters: a sentence stays far below. */
const LONGEST_TEXT = 20_000;

const RULES: Readonly<Record<Language, readonly DateRule[]>> = {
  en: [...ENGLISH_RULES, ...numberRules('en')],
  es: [...SPANISH_RULES, ...numberRules('es')],
};

const readRule = (rule: DateRule, text: string, lenient: boolean): DateExpression[] =>
  [...text.matchAll(rule.pattern)].flatMap((match): DateExpression[] => {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - AROUND), start);
    const after = text.slice(end, end + AROUND);
    const reading = rule.read({ groups: match.groups ?? {}, words: match[0], before, after, lenient });
    return reading ? [{ attributive: false, ...reading, start, end }] : [];
  });

/**
 * Finds the words of a text that name dates, without their prepositions, in order and without overlap: of
 * several readings the earliest, then the longest.
 *
 * @param lenient whether names of months and weekdays may be in lower case, as questions are typed
 */
export const findDateExpressions = (text: string, language: Language, lenient = false): readonly DateExpression[] => {
  if (!mentionsDate(text)) return [];
  const read = text.slice(0, LONGEST_TEXT);
  const all = RULES[language].flatMap((rule) => readRule(rule, read, lenient));
  all.sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: DateExpression[] = [];
  for (const expression of all) if (expression.start >= (kept.at(-1)?.end ?? 0)) kept.push(expression);
  return kept;
};
