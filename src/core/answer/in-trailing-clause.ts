import type { Language } from '../model.ts';
import type { Token } from '../text/tokenize.ts';

/** Forms of participles that open a clause behind a comma: ", leading to a strike", ", dejando el muelle vacío". */
const PARTICIPLE: Readonly<Record<Language, RegExp>> = { en: /^[a-z]{2,}ing$/, es: /^[a-zñ]{2,}(?:ando|iendo|yendo)$/ };

/** Words of those forms that are prepositions or nouns, or give the date or amount of what was told before them. */
const NO_PARTICIPLE = new Set(
  (
    'according including excluding regarding concerning considering depending following during pending barring ' +
    'starting beginning commencing lasting reaching costing numbering averaging amounting totaling totalling ' +
    'morning evening spring king ring string wing ceiling building meeting something nothing anything everything ' +
    'cuando bando mando comando contrabando incluyendo excluyendo empezando comenzando durando sumando alcanzando'
  ).split(' '),
);

/** Words that open a relative clause behind a comma, folded. */
const RELATIVE: Readonly<Record<Language, RegExp>> = {
  en: /^(?:which|who|whom|whose|where)$/,
  es: /^(?:que|quien|quienes|donde|cuy[oa]s?)$/,
};

/** Two words that do: ", lo que", ", la cual". */
const ARTICLE = /^(?:el|la|lo|los|las)$/;
const BEHIND_ARTICLE = /^(?:que|cual|cuales)$/;

/** A comma within a date or between names: "Tuesday, Feb. 3, 2026", "Velden, Ansel and Port Roe". */
const WITHIN_NAME = /(?<=(?<![\p{L}\d])[\p{Lu}\d][\p{L}\d.]*),\s+(?=[\p{Lu}\d])/gu;

/** What ends a clause. */
const CLAUSE_END = /[;—–()]|[,:](?!\d)/u;

/** A sentence and where the words of a question stand in it. */
export interface AskedSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
  /** Token positions of all words that the question has, or means. */
  readonly asked: readonly number[];
}

const opensRelative = ({ tokens, language }: AskedSentence, at: number): boolean => {
  const word = tokens[at]?.word ?? '';
  if (RELATIVE[language].test(word)) return true;
  return language === 'es' && ARTICLE.test(word) && BEHIND_ARTICLE.test(tokens[at + 1]?.word ?? '');
};

const opensParticiple = ({ tokens, language }: AskedSentence, at: number): boolean => {
  const { word = '', capital = true } = tokens[at] ?? {};
  const isListed = /^(?:and|or|y|o)$/.test(tokens[at + 1]?.word ?? '');
  return !capital && !isListed && PARTICIPLE[language].test(word) && !NO_PARTICIPLE.has(word);
};

/** What may stand between two words for one thing, or behind them: "session of the National", "bonus for 2025". */
const WITHIN_THING =
  /^(?:(?:of|for|in|at|de|del|para|en)(?:\s(?:the|el|la|los|las))?|,)?(?:\s[\p{Lu}\d][\p{L}\d.’']*)*$/u;

/** Forms of verbs, which are no thing. */
const VERB: Readonly<Record<Language, RegExp>> = { en: /ed$/, es: /(?:ó|aron|ieron)$/ };

/** Whether all that is asked for is what a relative clause tells of: "When is the meeting?", "the meeting, which". */
const isAntecedent = ({ text, tokens, language, asked }: AskedSentence, opening: number): boolean => {
  const places = [...new Set(asked)].toSorted((one, other) => one - other);
  const last = tokens[places.at(-1) ?? -1];
  if (!last || VERB[language].test(last.raw) || tokens[opening]?.word === 'lo') return false;
  return places.every((at, nth) => {
    const next = tokens[places[nth + 1] ?? opening];
    const gap = text.slice(tokens[at]?.end, next?.start).replace(/,\s+$/, '');
    return WITHIN_THING.test(gap.trim());
  });
};

const opensTrailing = (sentence: AskedSentence, at: number): boolean => {
  const { text, tokens, asked } = sentence;
  const gap = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
  if (!/^,\s+$/.test(gap) || asked.some((place) => place >= at)) return false;
  return opensParticiple(sentence, at) || (opensRelative(sentence, at) && !isAntecedent(sentence, at));
};

/**
 * Prepares telling whether a token stands in a clause of its own that trails behind all that was asked: "closed the
 * quay, leading to a strike in May" tells no date of the closure. Where the clause may have ended, it does not.
 */
export const inTrailingClause = (sentence: AskedSentence): ((at: number) => boolean) => {
  const { text, tokens, asked } = sentence;
  const openings = asked.length === 0 ? [] : [...tokens.keys()].filter((at) => at > 0 && opensTrailing(sentence, at));
  return (at) =>
    openings.some((opening) => {
      if (opening > at) return false;
      const between = text.slice(tokens[opening]?.start, (tokens[at]?.start ?? 0) + 1);
      return !CLAUSE_END.test(between.replace(WITHIN_NAME, ' '));
    });
};
