import type { Passage, Source } from '../model.ts';
import { fold } from '../text/fold.ts';
import { isBoilerplate } from './boilerplate.ts';
import { type Paragraph, splitParagraphs } from './split-paragraphs.ts';
import { splitSentences } from './split-sentences.ts';

/** A first line up to this long without a final mark is a headline. Characters. */
const LONGEST_HEADLINE = 160;

/** Words that open a line, and words behind a plain full stop: words that open sentences of this source. */
const openersOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/(?:^|\p{Ll}{3}[.!?]["'”’»)]{0,3}\s)[ \t]{0,3}["“«¿¡]?(\p{Lu}\p{L}+)/gmu)].map(
      (match) => match[1] ?? '',
    ),
  );

/** What a paragraph is judged by, beside its words. */
interface Place {
  readonly heading: boolean;
  readonly title: string | null;
  /** The kinds of the paragraphs before it. */
  readonly before: readonly Passage['kind'][];
  readonly alone: boolean;
}

const kindOf = (text: string, { heading, title, before, alone }: Place): Passage['kind'] => {
  if (heading) return 'headline';
  if (title !== null && text.length <= 2 * title.length && fold(text) === fold(title)) return 'headline';
  if (isBoilerplate(text)) return 'boilerplate';
  if (alone || /[.!?…]["'”’»)]*$/u.test(text)) return 'body';
  const article = before.filter((kind) => kind !== 'boilerplate');
  if (article.length === 0 && text.length <= LONGEST_HEADLINE) return 'headline';
  return article.length === 1 && article[0] === 'headline' ? 'summary' : 'body';
};

/**
 * Splits a source's body into paragraphs and sentences.
 *
 * @returns passages in order, without the marks of Markdown before them; all spans are offsets into the file's text
 */
export const splitPassages = (source: Source): readonly Passage[] => {
  const passages: Passage[] = [];
  const openers = openersOf(source.text.slice(source.bodyStart));
  const paragraphs = splitParagraphs(source);
  const alone = paragraphs.length === 1;
  const kinds: Passage['kind'][] = [];
  const add = ({ start, end, heading }: Paragraph): void => {
    const text = source.text.slice(start, end);
    // The first kinds decide about headline and summary; more would make long files slow.
    const kind = kindOf(text, { heading, title: source.metadata.title, before: kinds, alone });
    if (kinds.length < 8) kinds.push(kind);
    const sentences = splitSentences(text, openers).map((span) => ({
      start: start + span.start,
      end: start + span.end,
    }));
    passages.push({ start, end, paragraph: passages.length + 1, kind, sentences });
  };
  paragraphs.forEach(add);
  return passages;
};
