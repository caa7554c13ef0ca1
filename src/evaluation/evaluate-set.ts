import { createAnswerer } from '../core/create-answerer.ts';
import type { Answer } from '../core/model.ts';
import { type Fault, hasErrors } from '../knowledge/fault.ts';
import { loadKnowledge, servedKnowledge } from '../knowledge/load-knowledge.ts';
import { checkVerbatim, type VerbatimCheck } from './check-verbatim.ts';
import type { SetPlace } from './known-sets.ts';
import { type AnnotatedQuestion, readQuestionSet } from './question-set.ts';
import { scoreAnswers, type Verdict } from './score-answers.ts';

/** How a question set went. */
export interface Evaluation {
  readonly name: string;
  readonly verdicts: readonly Verdict[];
  readonly verbatim: VerbatimCheck;
  /** Errors of the folder: what they concern was not served, so the figures are not those of the whole folder. */
  readonly faults: readonly Fault[];
}

const contextOf = ({ context }: AnnotatedQuestion): { context?: readonly string[] } => {
  if (context === undefined) return {};
  return { context: typeof context === 'string' ? [context] : context };
};

/** Asks every question of a set and judges the answers. */
export const evaluateSet = async (
  { name, questions, sentences, folder, prepared }: SetPlace,
  { encoder = true } = {},
): Promise<Evaluation> => {
  const set = await readQuestionSet(questions, sentences);
  const folderContent = await loadKnowledge({ folder, encoder });
  const loaded = servedKnowledge(folderContent, new Date());
  if (loaded.sources.length === 0) throw new Error(`Cannot evaluate "${name}": ${folder} serves no source; add one.`);
  const answerer = createAnswerer(prepared ? loaded : { ...loaded, prepared: [] });
  const answers = new Map<string, Answer>(
    set.questions.map((question) => [
      question.id,
      answerer.answer({ id: question.id, text: question.question, ...contextOf(question) }),
    ]),
  );
  const excerpts = [...answers.values()].flatMap((answer) => answer.excerpts);
  return {
    name,
    verdicts: scoreAnswers(set, answers),
    verbatim: await checkVerbatim(excerpts, folder),
    faults: folderContent.faults.filter((fault) => hasErrors([fault])),
  };
};
