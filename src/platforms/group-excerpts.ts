import type { Answer, Excerpt } from '../core/model.ts';

/**
 * Excerpts in their order, in groups that may not be parted by a split message: an accusation and its reply, versions
 * that differ.
 */
export const groupExcerpts = (answer: Answer, excerpts: readonly Excerpt[]): readonly (readonly Excerpt[])[] => {
  const ties = answer.notes.flatMap((note) =>
    note.kind === 'both_sides' || note.kind === 'sources_differ'
      ? [note.excerpts.map((position) => answer.excerpts[position])]
      : [],
  );
  const tiedAcross = (at: number): boolean => {
    const before = excerpts.slice(0, at);
    const after = excerpts.slice(at);
    return ties.some((tie) => before.some((one) => tie.includes(one)) && after.some((one) => tie.includes(one)));
  };
  const groups: Excerpt[][] = [];
  for (const [at, excerpt] of excerpts.entries()) {
    const last = groups.at(-1);
    if (last && (tiedAcross(at) || excerpt.role === 'other_side')) last.push(excerpt);
    else groups.push([excerpt]);
  }
  return groups;
};
