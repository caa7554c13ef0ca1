import type { Answerer, SourceSummary } from '../../src/core/answerer.ts';
import type { Explanation } from '../../src/core/explanation.ts';
import type { Answer, Citation, Excerpt, QuestionInput } from '../../src/core/model.ts';

const citation: Citation = {
  title: 'Harbour strike ends',
  dateline: null,
  publisher: null,
  author: null,
  published: null,
  url: null,
  paragraph: 5,
  corrected_by: [],
};

/** An excerpt of an invented story, changed as a test needs it. */
export const anExcerpt = (changes: Partial<Excerpt> = {}): Excerpt => {
  const text = changes.text ?? 'The dockers went back to work on Monday, the union said.';
  return {
    role: 'answer',
    source: 'harbour',
    file: 'sources/harbour.md',
    start: 0,
    end: text.length,
    text,
    highlights: [],
    speaker: null,
    dates: [],
    citation,
    ...changes,
  };
};

export const aCitation = (changes: Partial<Citation>): Citation => ({ ...citation, ...changes });

/** An answer with one excerpt, changed as a test needs it. */
export const anAnswer = (changes: Partial<Answer> = {}): Answer => ({
  question: 'When did the strike end?',
  language: 'en',
  status: 'answered',
  confidence: 0.9,
  excerpts: [anExcerpt()],
  notes: [],
  as_of: { newest_source: '2026-02-03', sources: 2 },
  ...changes,
});

export const aSource = (changes: Partial<SourceSummary> = {}): SourceSummary => ({
  ...citation,
  language: 'en',
  corrects: null,
  id: 'harbour',
  file: 'sources/harbour.md',
  passages: 5,
  sentences: 1,
  ...changes,
});

/** An explanation with a word and a sentence as a test needs them. */
export const anExplanation = ({ word = 'strike', text = anExcerpt().text } = {}): Explanation => {
  const signs = [
    { name: 'cover', value: 0.5, contribution: 1.5 },
    { name: 'length', value: 3, contribution: -0.25 },
    { name: 'order', value: 0, contribution: 0 },
  ];
  const matches = [
    { term: 'strik', strength: 1 },
    { term: 'walkout', strength: 0.7 },
  ];
  return {
    answer: anAnswer(),
    question: {
      asked: 'date',
      readAs: 'When did the strike end?',
      comparedAs: null,
      terms: [{ word, weight: 0.12345, name: true, matches }],
    },
    candidates: [{ source: 'harbour', paragraph: 5, text, score: 2.5, features: signs }],
    decision: { confidence: 0.9, threshold: 0.5, signs },
  };
};

/** An answerer that gives `answer` to every question and remembers what it was asked. */
export const createFakeAnswerer = (answer: (input: QuestionInput) => Answer = () => anAnswer()) => {
  const asked: QuestionInput[] = [];
  const answerer: Answerer = {
    answer: (input) => {
      asked.push(input);
      return { ...answer(input), question: input.text };
    },
    explain: () => anExplanation(),
    verify: () => ({ status: 'exact', excerpts: [anExcerpt()], differences: [] }),
    timeline: () => ({ dated: [{ iso: '2026-02', excerpt: anExcerpt() }], undated: [] }),
    sources: () => [aSource()],
    context: () => null,
    examples: () => ['When did the strike end?'],
  };
  return { answerer, asked };
};
