import { makeExcerpt } from '../answer/cite.ts';
import type { ExcerptContext } from '../answerer.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';

/**
 * The excerpt at an offset of a source with the paragraphs around it.
 *
 * @returns null when the source is not served, or holds no whole sentences at these offsets any more
 */
export const readContext = (
  index: SentenceIndex,
  sourceId: string,
  start: number,
  end: number,
): ExcerptContext | null => {
  const source = index.sources.find(({ id }) => id === sourceId);
  const passages = (index.passages.get(sourceId) ?? []).filter(({ kind }) => kind !== 'boilerplate');
  const at = passages.findIndex((passage) => passage.start <= start && end <= passage.end);
  const passage = passages[at];
  if (!source || !passage) return null;
  const whole =
    passage.sentences.some((one) => one.start === start) && passage.sentences.some((one) => one.end === end);
  if (!whole) return null;
  const textOf = (near: number): string | null => {
    const other = passages[near];
    return other ? source.text.slice(other.start, other.end) : null;
  };
  const excerpt = makeExcerpt(
    source,
    passage,
    { start, end },
    { role: 'answer', highlights: [], speaker: null, dates: [], correctedBy: index.corrected.get(source.id) ?? [] },
  );
  return {
    before: textOf(at - 1),
    paragraph: { lead: source.text.slice(passage.start, start), excerpt, rest: source.text.slice(end, passage.end) },
    after: textOf(at + 1),
  };
};
