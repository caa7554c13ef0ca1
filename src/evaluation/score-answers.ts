import type { Answer, ExcerptRole } from '../core/model.ts';
import type { AnnotatedQuestion, QuestionSet } from './question-set.ts';

/** A first excerpt is tight when it is at most this many characters longer than the sentence that answers. */
const SLACK = 260;
/** Excerpts that a reader sees at first. */
const MAX_SHOWN = 4;
/** Roles that are shown as an answer; `related` is not. */
const SHOWN_ROLES: ReadonlySet<ExcerptRole> = new Set(['answer', 'other_side', 'disagrees']);

/** What scoring reads of an answer. */
export interface ScoredAnswer {
  readonly status: Answer['status'];
  readonly excerpts: readonly { readonly role: ExcerptRole; readonly text: string }[];
}

/** How one question went. */
export interface Verdict {
  readonly question: AnnotatedQuestion;
  readonly status: Answer['status'] | 'missing';
  /** Answerable: the first answer is a tight gold sentence and all sides are covered. Unanswerable: abstained. */
  readonly right: boolean;
  /** Answered, and the first answer is not right; or answered what no source answers. */
  readonly wrong: boolean;
  /** Abstained although a source answers. */
  readonly silent: boolean;
  readonly first: boolean;
  readonly withinThree: boolean;
  /** The texts shown as an answer, in order. */
  readonly shown: readonly string[];
}

const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether an excerpt holds the whole sentence. */
const holds = (excerpt: string, sentence: string | undefined): boolean =>
  sentence !== undefined && squash(excerpt).includes(squash(sentence));

const isTight = (excerpt: string, sentence: string | undefined): boolean =>
  sentence !== undefined && squash(excerpt).length <= squash(sentence).length + SLACK;

/** The position among the answers of the first that holds a gold sentence tightly; -1 when none does. */
const rankOfGold = (answers: readonly string[], gold: readonly string[], sentences: QuestionSet['sentences']): number =>
  answers.findIndex((text) => gold.some((id) => holds(text, sentences[id]) && isTight(text, sentences[id])));

const coversAll = (
  shown: readonly string[],
  groups: readonly (readonly string[])[],
  sentences: QuestionSet['sentences'],
): boolean =>
  groups.every((group) => shown.slice(0, MAX_SHOWN).some((text) => group.some((id) => holds(text, sentences[id]))));

/** Judges one answer; none at all is neither an answer nor an honest silence. */
export const scoreAnswer = (
  question: AnnotatedQuestion,
  answer: ScoredAnswer | undefined,
  sentences: QuestionSet['sentences'],
): Verdict => {
  const status = answer?.status ?? 'missing';
  const answered = status === 'answered';
  const excerpts = (answer?.excerpts ?? []).filter(({ role }) => SHOWN_ROLES.has(role));
  const shown = excerpts.map(({ text }) => text);
  const answers = excerpts.filter(({ role }) => role === 'answer').map(({ text }) => text);
  const rank = answered ? rankOfGold(answers, question.gold, sentences) : -1;
  const first = question.answerable && rank === 0;
  const honest = !answered && status !== 'missing';
  return {
    question,
    status,
    right: question.answerable ? first && coversAll(shown, question.must_cover ?? [], sentences) : honest,
    wrong: answered && !first,
    silent: question.answerable && !answered,
    first,
    withinThree: question.answerable && rank >= 0 && rank < 3,
    shown,
  };
};

/** Judges every question of a set against the answers given, by question id. */
export const scoreAnswers = (
  { questions, sentences }: QuestionSet,
  answers: ReadonlyMap<string, ScoredAnswer>,
): Verdict[] => questions.map((question) => scoreAnswer(question, answers.get(question.id), sentences));
