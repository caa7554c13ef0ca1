import type { Answer, Excerpt } from '../core/model.ts';
import { TUNING } from '../core/tuning.ts';

/** Whether two excerpts that a note ties together would be parted by showing the first `count` only. */
const parts = (answer: Answer, count: number): boolean =>
  answer.notes.some(
    (note) =>
      (note.kind === 'both_sides' || note.kind === 'sources_differ') &&
      note.excerpts.some((position) => position < count) &&
      note.excerpts.some((position) => position >= count),
  );

/**
 * The excerpts to show at first and those to show under "more". An accusation is never parted from its
 * reply, nor a version from the one it differs with: such a group is shown whole, or whole under "more".
 */
export const splitExcerpts = (
  answer: Answer,
): { readonly shown: readonly Excerpt[]; readonly more: readonly Excerpt[] } => {
  const { excerpts } = answer;
  const first = Math.min(TUNING.excerptsShown, excerpts.length);
  let count = first;
  while (count > 0 && parts(answer, count)) count -= 1;
  if (count === 0) {
    count = first;
    while (parts(answer, count)) count += 1;
  }
  return { shown: excerpts.slice(0, count), more: excerpts.slice(count) };
};
