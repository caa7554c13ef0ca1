import type { Passage, Source, Span } from '../../core/model.ts';
import { splitPassages } from '../../core/passages/split-passages.ts';

/** Whether spans lie in one sentence of a source, or in sentences side by side in one paragraph, in any order. */
export function standTogether(source: Source, spans: readonly Span[]): boolean {
  return passagesOf(source).some(({ sentences }) => {
    const held = sentences.flatMap((sentence, at) => (spans.some((span) => overlap(span, sentence)) ? [at] : []));
    const [first = 0, last = 0] = [held[0], held.at(-1)];
    const holdsAll = spans.every((span) => sentences.some((sentence) => overlap(span, sentence)));
    return holdsAll && last - first === held.length - 1;
  });
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

const passages = new WeakMap<Source, readonly Passage[]>();

/** A running program checks the folder every few seconds: an unchanged source is not split again. */
function passagesOf(source: Source): readonly Passage[] {
  const split = passages.get(source) ?? splitPassages(source);
  passages.set(source, split);
  return split;
}
