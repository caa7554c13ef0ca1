import type { Answerer } from '../core/answerer.ts';
import type { Answer, Excerpt, Note } from '../core/model.ts';
import type { Superseded } from './list-corrected.ts';

/** Whether an excerpt holds a sentence that its own source put in the place of an earlier one. */
const holdsNewWords = ({ source, text }: Excerpt, superseded: readonly Superseded[]): boolean =>
  superseded.some(
    ({ change, now }) =>
      change.kind === 'changed' && change.source === source && now !== null && text.includes(now.text),
  );

const mark = (answer: Answer, superseded: readonly Superseded[]): Answer => {
  const marks = answer.excerpts.flatMap((excerpt, at): Note[] =>
    holdsNewWords(excerpt, superseded) ? [{ kind: 'corrected', excerpts: [at], corrects: excerpt.source }] : [],
  );
  return marks.length === 0 ? answer : { ...answer, notes: [...answer.notes, ...marks] };
};

/** An answerer that marks answers with words that replaced others in the same source. */
export const markingAnswerer = (answerer: Answerer, superseded: readonly Superseded[]): Answerer => ({
  ...answerer,
  answer: (input) => mark(answerer.answer(input), superseded),
});
