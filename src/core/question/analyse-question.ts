import { resolveQuestionTime } from '../dates/resolve-question-time.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import type { ConceptLink } from '../lexicon/concept-index.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Language } from '../model.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { fold } from '../text/fold.ts';
import { isStopWord } from '../text/stop-words.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { TUNING } from '../tuning.ts';
import { type AliasTables, addAliases } from './add-aliases.ts';
import { asksSeveral } from './asks-several.ts';
import type { SpellingIndex } from './correct-typo.ts';
import type { Expander } from './expand-word.ts';
import { expectedAnswer } from './expected-answer.ts';
import { finenessOf } from './fineness.ts';
import { gloss } from './gloss.ts';
import type { Asked, Question, Unit } from './question.ts';

/** What question analysis looks things up in. */
export interface AnalysisTables extends AliasTables {
  readonly index: SentenceIndex;
  readonly lexicon: LexiconIndex;
  readonly expander: Expander;
  readonly spelling: SpellingIndex;
  /** Full forms of what people abbreviate when typing (`pls`, `xq`), by language. */
  readonly abbreviations: Readonly<Record<Language, ReadonlyMap<string, string>>>;
}

const QUESTION_WORDS = new Set(
  'who whom whose what which when where why how que quien quienes cual cuales cuando donde adonde como cuanto cuanta cuantos cuantas tell know please say'.split(
    ' ',
  ),
);

/** "Who accused …", not "who did … accuse" nor "who was accused". */
const WHO_ACTS =
  /\b(?:who|quien(?:es)?) (?!(?:did|do|does|was|were|is|are|has|have|had|will|would|can|could|le|la|lo|fue|fueron|es|son)\b)/;

const WANTS_NAME =
  /\bnames?\b|\bwho (?:is|are|was|were|s)\b|\bwho'?s\b|\bcalled\b|\bquien(?:es)? (?:es|son|fue|fueron|era)\b|\bnombres?\b|\bllama[bn]?\b|\bidentity\b|\bidentified\b/;

const PAST =
  /\b(?:did|was|were|has|have|had|didn't|wasn't)\b|\b(?:dijo|hizo|fue|fueron|hubo|paso|logro|\w{3,}(?:aron|ieron|io))\b/;

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

/** Below this certainty the words are looked up in both languages. */
const CERTAIN_LANGUAGE = 0.34;

const languagesFor = (language: Language, certainty: number): readonly Language[] =>
  certainty < CERTAIN_LANGUAGE ? ['en', 'es'] : [language];

/** Positions of phrases that only introduce a question ("do you know", "is it true that"). */
const fillerPositions = (
  tokens: readonly Token[],
  { lexicon }: AnalysisTables,
  language: Language,
): ReadonlySet<number> => {
  const positions = new Set<number>();
  const words = tokens.map(({ word }) => word);
  for (const id of ['filler', 'rumour'] as const) {
    for (const { from, to } of lexicon.classTermsIn(id, words, language)) {
      if (to - from > 1) for (let at = from; at < to; at += 1) positions.add(at);
    }
  }
  return positions.size >= tokens.length ? new Set() : positions;
};

/** The text without its filler words, so that "do you know who …" asks who. */
const withoutFillers = (text: string, tokens: readonly Token[], fillers: ReadonlySet<number>): string => {
  let kept = '';
  let from = 0;
  for (const [at, token] of tokens.entries()) {
    if (!fillers.has(at)) continue;
    kept += text.slice(from, token.start);
    from = token.end;
  }
  return (kept + text.slice(from)).replace(/^[\s,;:.]+/, '');
};

const expandAbbreviations = (text: string, tables: AnalysisTables, language: Language): string =>
  text.replace(/[\p{L}']+/gu, (word) => tables.abbreviations[language].get(word.toLowerCase()) ?? word);

interface Reading {
  readonly text: string;
  readonly corrected: boolean;
}

/** Puts mistyped words right: words that neither a source nor the lexicon has, but nearly has. */
const correctTypos = (text: string, tables: AnalysisTables, language: Language): Reading => {
  const cased = text !== text.toLowerCase() && text !== text.toUpperCase();
  let corrected = false;
  let read = '';
  let from = 0;
  for (const token of tokenize(text)) {
    const known =
      isStopWord(token.word) ||
      tables.index.vocabulary.hasWord(token.word) ||
      tables.lexicon.knows(token.word) ||
      tables.lexicon.usage(token.word) !== null ||
      tables.expander.same(token.word).length > 0 ||
      (language === 'es' && tables.lexicon.glossary.word(token.raw) !== null);
    const better = known ? null : tables.spelling.correct(token.word, cased && token.capital && token.start > 0);
    if (better === null) continue;
    corrected = true;
    read += text.slice(from, token.start) + better;
    from = token.end;
  }
  return { text: read + text.slice(from), corrected };
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

/** Reads a question: language, what it asks for, and its content words with what may stand for them. */
export const analyseQuestion = (input: string, tables: AnalysisTables): Question => {
  const { lexicon, expander, index } = tables;
  const raw = input.slice(0, TUNING.longestQuestion);
  const detected = detectLanguage(raw);
  const language = detected.language;
  const expanded = expandAbbreviations(raw, tables, language);
  const reading = correctTypos(expanded, tables, language);
  const tokens = tokenize(reading.text);
  const stems = tokens.map((token) => lexicon.stemOf(token.word, language));
  const classes = lexicon.classMasks(stems, language);
  const languages = languagesFor(language, detected.certainty);
  const fillers = fillerPositions(tokens, tables, language);
  const phrases = lexicon.phrasesIn(stems, language);
  const focus = focusPosition(tokens);
  const organisation = lexicon.classBit('organisation');
  const role = lexicon.classBit('person-role');
  const has = (bit: number) => (word: string) =>
    (lexicon.classMasks([lexicon.stemOf(word, language)], language)[0] ?? 0) & bit;
  const asked = expectedAnswer(
    withoutFillers(reading.text, tokens, fillers),
    (word) => has(organisation)(word) !== 0,
    (word) => has(role)(word) !== 0,
  );
  // A name may be another one in the sources' language ("Londres"), so only in it a strange one tells.
  const isOwnLanguage = index.sources.some(({ metadata }) => metadata.language === language);
  const cased = raw !== raw.toLowerCase() && raw !== raw.toUpperCase();

  const unitAt = (token: Token, at: number): Unit => {
    const extra: ConceptLink[] = phrases.filter((phrase) => phrase.from <= at && at < phrase.to);
    const same = expander.same(token.word);
    const targets = expander.expand(token.word, languages, extra);
    const isUnknownName = cased && token.capital && at > 0 && !lexicon.knows(token.word);
    const weights =
      same.length > 0 ? same.map((term) => index.vocabulary.idf(term)) : [index.vocabulary.idf(undefined)];
    return {
      word: token.word,
      at,
      weight: Math.min(...weights) * commonness(token.word, languages, tables),
      targets,
      alike: expander.alike(token.word, languages),
      concepts: extra,
      name: index.vocabulary.isName(token.word) || isUnknownName,
      unheardName: ((isUnknownName && isOwnLanguage) || lexicon.isCountryName(token.word)) && targets.size === 0,
      focus: at === focus,
      inSources: same.length > 0,
      inLexicon: lexicon.knows(token.word),
      role: ((classes[at] ?? 0) & role) !== 0,
      detail:
        /^\d/.test(token.word) ||
        ((classes[at] ?? 0) & (lexicon.classBit('month') | lexicon.classBit('weekday'))) !== 0,
    };
  };

  const content = tokens
    .map((token, at) => ({ token, at }))
    .filter(({ token, at }) => !fillers.has(at) && !isStopWord(token.word, language) && !asksOnly(tokens, at, asked));
  const units = content.map(({ token, at }) => unitAt(token, at));
  const unique = units.filter((unit, at) => units.findIndex((other) => other.word === unit.word) === at);
  const kept =
    unique.length <= TUNING.questionWords
      ? unique
      : [...unique]
          .sort((a, b) => b.weight - a.weight)
          .slice(0, TUNING.questionWords)
          .sort((a, b) => a.at - b.at);
  return {
    text: raw,
    told: {
      en: language === 'es' ? gloss(tokens, reading.text, tables) : reading.text,
      es: reading.text,
    },
    language,
    languages,
    asked,
    fineness: finenessOf(reading.text),
    units: addAliases(kept, tables),
    readAs: reading.corrected ? reading.text : null,
    dateChoices: tokens.flatMap(({ word }, at) =>
      ((classes[at] ?? 0) & (lexicon.classBit('month') | lexicon.classBit('weekday'))) !== 0 ? [word] : [],
    ),
    time: resolveQuestionTime(reading.text, index.newest, language)?.iso ?? null,
    wantsName: asked === 'person' && WANTS_NAME.test(fold(reading.text)),
    past: PAST.test(fold(reading.text)),
    several: asksSeveral(reading.text),
    whoActs: asked === 'person' && WHO_ACTS.test(fold(reading.text)),
    classes: classes.reduce((mask, bits) => mask | bits, 0),
    length: tokens.length,
  };
};
