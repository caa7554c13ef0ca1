import { resolveQuestionTime } from '../dates/resolve-question-time.ts';
import type { Language } from '../model.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { fold } from '../text/fold.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { TUNING } from '../tuning.ts';
import { addAliases } from './add-aliases.ts';
import type { AnalysisTables } from './analysis-tables.ts';
import { asksSeveral } from './asks-several.ts';
import { expectedAnswer } from './expected-answer.ts';
import { finenessOf } from './fineness.ts';
import { gloss } from './gloss.ts';
import { mendTyping } from './mend-typing.ts';
import type { Asked, Question } from './question.ts';
import { type ReadWords, readUnits } from './read-units.ts';

/** "Who accused …", not "who did … accuse" nor "who was accused". */
const WHO_ACTS =
  /\b(?:who|quien(?:es)?) (?!(?:did|do|does|was|were|is|are|has|have|had|will|would|can|could|le|la|lo|fue|fueron|es|son)\b)/;

const WANTS_NAME =
  /\bnames?\b|\bwho (?:is|are|was|were|s)\b|\bwho'?s\b|\bcalled\b|\bquien(?:es)? (?:es|son|fue|fueron|era)\b|\bnombres?\b|\bllama[bn]?\b|\bidentity\b|\bidentified\b/;

const PAST =
  /\b(?:did|was|were|has|have|had|didn't|wasn't)\b|\b(?:dijo|hizo|fue|fueron|hubo|paso|logro|\w{3,}(?:aron|ieron|io))\b/;

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

/** What kind of thing a text asks for. */
const askedOf = (text: string, { lexicon }: AnalysisTables, language: Language): Asked => {
  const isOfClass = (bit: number) => (word: string) =>
    ((lexicon.classMasks([lexicon.stemOf(word, language)], language)[0] ?? 0) & bit) !== 0;
  return expectedAnswer(text, isOfClass(lexicon.classBit('organisation')), isOfClass(lexicon.classBit('person-role')));
};

/** Reads the words of a text that is typed right. */
const readWords = (
  text: string,
  tables: AnalysisTables,
  { language, certainty, cased }: { readonly language: Language; readonly certainty: number; readonly cased: boolean },
): ReadWords => {
  const { lexicon } = tables;
  const tokens = tokenize(text);
  const stems = tokens.map((token) => lexicon.stemOf(token.word, language));
  const fillers = fillerPositions(tokens, tables, language);
  return {
    tokens,
    stems,
    classes: lexicon.classMasks(stems, language),
    fillers,
    language,
    languages: languagesFor(language, certainty),
    asked: askedOf(withoutFillers(text, tokens, fillers), tables, language),
    cased,
  };
};

/** Reads a question: language, what it asks for, and its content words with what may stand for them. */
export const analyseQuestion = (input: string, tables: AnalysisTables): Question => {
  const { lexicon, index } = tables;
  const raw = input.slice(0, TUNING.longestQuestion);
  const { language, certainty } = detectLanguage(raw);
  const { text, corrected } = mendTyping(raw, tables, language);
  const cased = raw !== raw.toLowerCase() && raw !== raw.toUpperCase();
  const words = readWords(text, tables, { language, certainty, cased });
  const { tokens, classes, asked } = words;
  const folded = fold(text);
  const dates = lexicon.classBit('month') | lexicon.classBit('weekday');
  return {
    text: raw,
    told: { en: language === 'es' ? gloss(tokens, text, tables) : text, es: text },
    language,
    languages: words.languages,
    asked,
    fineness: finenessOf(text),
    units: addAliases(readUnits(words, tables), tables),
    readAs: corrected ? text : null,
    dateChoices: tokens.flatMap(({ word }, at) => (((classes[at] ?? 0) & dates) !== 0 ? [word] : [])),
    time: resolveQuestionTime(text, index.newest, language)?.iso ?? null,
    wantsName: asked === 'person' && WANTS_NAME.test(folded),
    past: PAST.test(folded),
    several: asksSeveral(text),
    whoActs: asked === 'person' && WHO_ACTS.test(folded),
    classes: classes.reduce((mask, bits) => mask | bits, 0),
    length: tokens.length,
  };
};
