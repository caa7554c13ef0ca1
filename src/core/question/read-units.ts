import type { ConceptLink } from '../lexicon/concept-index.ts';
import type { Language } from '../model.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Token } from '../text/tokenize.ts';
import { TUNING } from '../tuning.ts';
import type { AnalysisTables } from './analysis-tables.ts';
import type { Asked, Unit } from './question.ts';

/** A question whose words are read. */
export interface ReadWords {
  readonly tokens: readonly Token[];
  /** Stem of each token. */
  readonly stems: readonly string[];
  /** Word classes of each token, as masks. */
  readonly classes: Int32Array;
  /** Positions of words that only introduce the question. */
  readonly fillers: ReadonlySet<number>;
  readonly language: Language;
  /** Languages in which its words are looked up. */
  readonly languages: readonly Language[];
  readonly asked: Asked;
  /** Whether capitals tell anything: it is neither all small nor all large. */
  readonly cased: boolean;
}

const QUESTION_WORDS = new Set(
  'who whom whose what which when where why how que quien quienes cual cuales cuando donde adonde como cuanto cuanta cuantos cuantas tell know please say'.split(
    ' ',
  ),
);

/** What "how many", "how long" and the like ask with: no content of their own. */
const MEASURE_WORDS = new Set('many much long often far old big large high tall fast soon recently tiempo'.split(' '));

/** Nouns of time that a question of time asks with ("what day", "en qué mes"). */
const TIME_NOUNS = new Set(
  'day date month year time week hour moment dia fecha mes ano hora momento semana'.split(' '),
);

/** Whether a word only says what kind of answer is wanted. */
const asksOnly = (tokens: readonly Token[], at: number, asked: Asked): boolean => {
  const word = tokens[at]?.word ?? '';
  const before = tokens[at - 1]?.word ?? '';
  if (QUESTION_WORDS.has(word)) return true;
  if (MEASURE_WORDS.has(word) && (before === 'how' || before === 'cuanto')) return true;
  if ((asked === 'person' || asked === 'organisation') && /^(?:names?|called|nombres?|llama)$/.test(word)) return true;
  return asked === 'date' && TIME_NOUNS.has(word) && at < 5;
};

const focusPosition = (tokens: readonly Token[]): number => {
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1]?.word;
    const asksNoun =
      /^(?:which|what|whose|que|cual|cuantos|cuantas|cuanto|cuanta)$/.test(token.word) ||
      ((token.word === 'many' || token.word === 'much') && before === 'how');
    if (!asksNoun) continue;
    for (let next = at + 1; next < Math.min(at + 4, tokens.length); next += 1)
      if (!isStopWord(tokens[next]?.word ?? '')) return next;
  }
  return -1;
};

/** Factor on the weight of a common English word: near 1 for a rare one, TUNING.commonWord for the commonest. */
const commonness = (word: string, languages: readonly Language[], { lexicon, index }: AnalysisTables): number => {
  if (!languages.includes('en') || index.vocabulary.isName(word)) return 1;
  const rank = lexicon.usage(word)?.rank;
  if (rank === undefined) return 1;
  return TUNING.commonWord + (1 - TUNING.commonWord) * Math.min(1, Math.log(rank) / Math.log(TUNING.rareRank));
};

/** Prepares making a unit of a word of the question. */
const createUnitReader = (
  { tokens, stems, classes, language, languages, cased }: ReadWords,
  tables: AnalysisTables,
): ((token: Token, at: number) => Unit) => {
  const { lexicon, expander, index } = tables;
  const phrases = lexicon.phrasesIn(stems, language);
  const focus = focusPosition(tokens);
  const role = lexicon.classBit('person-role');
  const dates = lexicon.classBit('month') | lexicon.classBit('weekday');
  // A name may be another one in the sources' language ("Londres"), so only in it a strange one tells.
  const isOwnLanguage = index.sources.some(({ metadata }) => metadata.language === language);
  return (token, at) => {
    const concepts: ConceptLink[] = phrases.filter((phrase) => phrase.from <= at && at < phrase.to);
    const same = expander.same(token.word);
    const targets = expander.expand(token.word, languages, concepts);
    const isUnknownName = cased && token.capital && at > 0 && !lexicon.knows(token.word);
    const weights =
      same.length > 0 ? same.map((term) => index.vocabulary.idf(term)) : [index.vocabulary.idf(undefined)];
    return {
      word: token.word,
      at,
      weight: Math.min(...weights) * commonness(token.word, languages, tables),
      targets,
      alike: expander.alike(token.word, languages),
      concepts,
      name: index.vocabulary.isName(token.word) || isUnknownName,
      unheardName: ((isUnknownName && isOwnLanguage) || lexicon.isCountryName(token.word)) && targets.size === 0,
      focus: at === focus,
      inSources: same.length > 0,
      inLexicon: lexicon.knows(token.word),
      role: ((classes[at] ?? 0) & role) !== 0,
      detail: /^\d/.test(token.word) || ((classes[at] ?? 0) & dates) !== 0,
    };
  };
};

/** The heaviest units, in the question's order. */
const heaviest = (units: readonly Unit[]): readonly Unit[] =>
  units.length <= TUNING.questionWords
    ? units
    : [...units]
        .sort((a, b) => b.weight - a.weight)
        .slice(0, TUNING.questionWords)
        .sort((a, b) => a.at - b.at);

/** The content words of a question, each once, with what may stand for them. */
export const readUnits = (words: ReadWords, tables: AnalysisTables): readonly Unit[] => {
  const { tokens, fillers, language, asked } = words;
  const unitAt = createUnitReader(words, tables);
  const units = tokens.flatMap((token, at) =>
    fillers.has(at) || isStopWord(token.word, language) || asksOnly(tokens, at, asked) ? [] : [unitAt(token, at)],
  );
  return heaviest(units.filter((unit, at) => units.findIndex((other) => other.word === unit.word) === at));
};
