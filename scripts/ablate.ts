/**
 * Prints what each mechanism is worth, and how often answers of a given confidence are right, as Markdown tables.
 *
 *   npx tsx scripts/ablate.ts [--set NAME=FOLDER …]
 *
 * Asked are the shipped and the further questions, each with and without prepared questions, the held-out stories
 * together, and the further stories together. More sets (a folder with sources/, questions.jsonl and sentences.json)
 * are named with --set. A mechanism is switched off by taking its data out of the knowledge; the weights stay those
 * that were learned with everything.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createAnswerer } from '../src/core/create-answerer.ts';
import type { Knowledge, Lexicon } from '../src/core/knowledge.ts';
import type { Answer } from '../src/core/model.ts';
import { TUNING } from '../src/core/tuning.ts';
import { knownSets, type SetPlace } from '../src/evaluation/known-sets.ts';
import { type QuestionSet, readQuestionSet } from '../src/evaluation/question-set.ts';
import { scoreAnswers, type Verdict } from '../src/evaluation/score-answers.ts';
import { loadKnowledge, servedKnowledge } from '../src/knowledge/load-knowledge.ts';

const BINS = 10;
const ATTRIBUTION = new Set(['speech-verb', 'accusation-verb', 'denial-verb', 'response-verb']);

interface LoadedSet {
  readonly questions: QuestionSet;
  readonly knowledge: Knowledge;
}

/** Sets that are counted together. */
interface Column {
  readonly name: string;
  readonly sets: readonly LoadedSet[];
}

interface Mechanism {
  readonly name: string;
  /** The knowledge without it. */
  readonly without: (knowledge: Knowledge) => Knowledge;
  /** Whether there is anything of it to take away. */
  readonly isIn?: (knowledge: Knowledge) => boolean;
}

interface Outcome {
  readonly verdict: Verdict;
  readonly confidence: number;
}

const withLexicon =
  (change: (lexicon: Lexicon) => Partial<Lexicon>) =>
  (knowledge: Knowledge): Knowledge => ({
    ...knowledge,
    lexicon: { ...knowledge.lexicon, ...change(knowledge.lexicon) },
  });

const isPrepared = ({ prepared }: Knowledge): boolean => prepared.length > 0;

const EVERYTHING: Mechanism = { name: 'with everything', without: (knowledge) => knowledge };

const MECHANISMS: readonly Mechanism[] = [
  EVERYTHING,
  { name: 'without the encoder', without: withLexicon(() => ({ encoder: null })) },
  { name: 'without lexicon concepts', without: withLexicon(() => ({ concepts: [] })) },
  { name: 'without the Spanish glossary', without: withLexicon(() => ({ glossary: [] })) },
  { name: 'without irregular words', without: withLexicon(() => ({ irregular: [] })) },
  { name: 'without the usage table', without: withLexicon(() => ({ usage: () => null })) },
  {
    name: 'without words of attribution',
    without: withLexicon(({ classes }) => ({ classes: classes.filter(({ id }) => !ATTRIBUTION.has(id)) })),
  },
  { name: 'without prepared questions', without: (knowledge) => ({ ...knowledge, prepared: [] }), isIn: isPrepared },
  {
    name: 'without vectors of prepared questions',
    without: (knowledge) => ({ ...knowledge, vectors: null }),
    isIn: isPrepared,
  },
  {
    name: 'without prepared “not answered” wordings',
    without: (knowledge) => ({
      ...knowledge,
      prepared: knowledge.prepared.filter(({ answer }) => 'spans' in answer),
    }),
    isIn: isPrepared,
  },
];

const loadSet = async ({ questions, sentences, folder, prepared }: SetPlace): Promise<LoadedSet> => {
  const served = servedKnowledge(await loadKnowledge({ folder }), new Date());
  if (served.sources.length === 0) throw new Error(`${folder} serves no source; add one to its sources/.`);
  return {
    questions: await readQuestionSet(questions, sentences),
    knowledge: prepared ? served : { ...served, prepared: [] },
  };
};

const loadColumn = async (name: string, places: readonly SetPlace[]): Promise<Column> => ({
  name,
  sets: await Promise.all(places.map(loadSet)),
});

const namedPlace = (pair: string): SetPlace => {
  const at = pair.indexOf('=');
  if (at < 1) throw new Error(`Cannot read --set ${pair}; write NAME=FOLDER.`);
  const folder = resolve(pair.slice(at + 1));
  return {
    name: pair.slice(0, at),
    questions: join(folder, 'questions.jsonl'),
    sentences: join(folder, 'sentences.json'),
    folder,
    prepared: false,
  };
};

const loadColumns = async (named: readonly string[]): Promise<Column[]> => {
  const known = await knownSets();
  const placesIn = (kind: string): SetPlace[] => known.filter(({ name }) => name.startsWith(`${kind}/`));
  return Promise.all([
    ...known.filter(({ name }) => !name.includes('/')).map((place) => loadColumn(place.name, [place])),
    loadColumn('held-out stories', placesIn('held-out')),
    loadColumn('further stories', placesIn('further-stories')),
    ...named.map(namedPlace).map((place) => loadColumn(place.name, [place])),
  ]);
};

const askSet = ({ questions: set, knowledge }: LoadedSet): Outcome[] => {
  const answerer = createAnswerer(knowledge);
  const answers = new Map<string, Answer>(
    set.questions.map(({ id, question, context = [] }) => [
      id,
      answerer.answer({ id, text: question, context: [context].flat() }),
    ]),
  );
  return scoreAnswers(set, answers).map((verdict) => ({
    verdict,
    confidence: answers.get(verdict.question.id)?.confidence ?? 0,
  }));
};

const askColumn = ({ sets }: Column, { without }: Mechanism): Outcome[] =>
  sets.flatMap(({ questions, knowledge }) => askSet({ questions, knowledge: without(knowledge) }));

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));

const rightAndWrong = (outcomes: readonly Outcome[]): string => {
  const share = (key: 'right' | 'wrong'): string =>
    percent(outcomes.filter(({ verdict }) => verdict[key]).length, outcomes.length);
  return `${share('right')} / ${share('wrong')}`;
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heading, heading.map((_, at) => (at === 0 ? '---' : '---:')), ...rows].map(row).join('\n');

const ablationCell = (column: Column, mechanism: Mechanism): string => {
  const { isIn = () => true } = mechanism;
  return column.sets.some(({ knowledge }) => isIn(knowledge)) ? rightAndWrong(askColumn(column, mechanism)) : '–';
};

const ablations = (columns: readonly Column[]): string =>
  table(
    ['right / wrong, %', ...columns.map(({ name }) => name)],
    MECHANISMS.map((mechanism) => [mechanism.name, ...columns.map((column) => ablationCell(column, mechanism))]),
  );

/** The bin of an answer's confidence. No answer has less than `answerFrom`, so the bins begin there. */
const binOf = (confidence: number): number =>
  Math.min(BINS - 1, Math.floor(((confidence - TUNING.answerFrom) / (1 - TUNING.answerFrom)) * BINS + 1e-9));

const binName = (bin: number): string => {
  const edge = (at: number): string => (TUNING.answerFrom + (at * (1 - TUNING.answerFrom)) / BINS).toFixed(2);
  return `${edge(bin)}–${edge(bin + 1)}`;
};

const reliabilityCells = (outcomes: readonly Outcome[]): string[] => [
  String(outcomes.length),
  percent(outcomes.filter(({ verdict }) => verdict.first).length, outcomes.length),
];

const reliability = (columns: readonly Column[]): string => {
  const answered = columns.map((column) =>
    askColumn(column, EVERYTHING).filter(({ verdict }) => verdict.status === 'answered'),
  );
  const bins = Array.from({ length: BINS }, (_, bin) => [
    binName(bin),
    ...answered.flatMap((list) => reliabilityCells(list.filter(({ confidence }) => binOf(confidence) === bin))),
  ]);
  return table(
    ['confidence', ...columns.flatMap(({ name }) => [`${name}: answered`, 'first right, %'])],
    [...bins, ['all', ...answered.flatMap(reliabilityCells)]],
  );
};

const { values: options } = parseArgs({ options: { set: { type: 'string', multiple: true, default: [] } } });
const columns = await loadColumns(options.set);
console.log(`${ablations(columns)}\n\n${reliability(columns)}`);
