import { answerQuestion } from '../answer-question.ts';
import { TOKEN_MARK } from '../index/index-tokens.ts';
import type { Language } from '../model.ts';
import type { Tables } from '../tables.ts';
import { tokenize } from '../text/tokenize.ts';
import { TUNING } from '../tuning.ts';

/** Names and months tried at most: bounds the time of the first suggestion. */
const MOST_TRIED = 40;

/** Neutral questions about a name or a time: none of them repeats a claim. */
const TEMPLATES: Readonly<
  Record<
    Language,
    { readonly name: readonly ((name: string) => string)[]; readonly time: readonly ((time: string) => string)[] }
  >
> = {
  en: {
    name: [(name) => `Who is ${name}?`, (name) => `What did ${name} say?`],
    time: [(time) => `What happened in ${time}?`],
  },
  es: {
    name: [(name) => `¿Quién es ${name}?`, (name) => `¿Qué dijo ${name}?`],
    time: [(time) => `¿Qué pasó en ${time}?`],
  },
};

/** Runs of two and three capitalised words that stand in several sentences or with a role, most frequent first. */
const fullNames = ({ index, lexicon }: Tables): readonly string[] => {
  const role = lexicon.classBit('person-role');
  const counts = new Map<string, number>();
  for (const { sentence, marks, classes } of index.sentences) {
    const tokens = tokenize(sentence.text);
    for (let at = 1; at < tokens.length; at += 1) {
      if (((classes[at - 1] ?? 0) & role) === 0) continue;
      let to = at;
      while (to < at + 3 && ((marks[to] ?? 0) & (TOKEN_MARK.capital | TOKEN_MARK.stop)) === TOKEN_MARK.capital) to += 1;
      const first = tokens[at];
      const last = tokens[to - 1];
      if (to - at < 2 || !first || !last) continue;
      const name = sentence.text.slice(first.start, last.end).replace(/['’]s$/u, '');
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name]) => name);
};

const MONTH_AND_YEAR =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b|\b(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) de \d{4}\b/gu;

const months = ({ index }: Tables, language: Language): readonly string[] => [
  ...new Set(
    index.sentences
      .filter(({ sentence }) => sentence.source.metadata.language === language)
      .flatMap(({ sentence }) => sentence.text.match(MONTH_AND_YEAR) ?? []),
  ),
];

/** Questions from fixed templates over the names and dates of the sources: only those that are answered with confidence. */
export const suggestQuestions = (tables: Tables, language: Language): readonly string[] => {
  const { name, time } = TEMPLATES[language];
  const questions = [
    ...fullNames(tables)
      .slice(0, MOST_TRIED)
      .flatMap((found) => name.map((template) => template(found))),
    ...months(tables, language)
      .slice(0, MOST_TRIED)
      .flatMap((found) => time.map((template) => template(found))),
  ];
  return questions.filter((text) => {
    const { status, confidence } = answerQuestion({ text }, tables);
    return status === 'answered' && confidence >= TUNING.suggestFrom;
  });
};
