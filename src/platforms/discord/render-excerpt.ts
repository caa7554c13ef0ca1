import type { Excerpt, Language } from '../../core/model.ts';
import { messages } from '../messages.ts';
import { bold, boldSpans, escapeLine, linkTo, quote, small } from './markdown.ts';

/** Where an excerpt is from, in small print; an address becomes a link that shows its host. */
export const citationText = (excerpt: Excerpt, language: Language): string => {
  const { url } = excerpt.citation;
  const link = linkTo(url);
  const pieces = messages(language)
    .citation(excerpt)
    .map((piece) => (link !== null && piece === url ? link : escapeLine(piece)));
  return small(pieces.join(' · '));
};

/** An excerpt as a quotation, its answering words bold, under its label, over its citation. */
const excerptText = (excerpt: Excerpt, language: Language, label: string | null): string =>
  [
    ...(label ? [bold(label)] : []),
    quote(boldSpans(excerpt.text, excerpt.highlights)),
    citationText(excerpt, language),
  ].join('\n');

/** Excerpts under the labels of their roles; those of one role that follow each other share a label. */
export const excerptsMarkdown = (excerpts: readonly Excerpt[], language: Language, previous?: Excerpt): string => {
  const say = messages(language);
  return excerpts
    .map((excerpt, at) => {
      const before = at === 0 ? previous : excerpts[at - 1];
      const label = say.label(excerpt);
      const repeated = before !== undefined && say.label(before) === label;
      return excerptText(excerpt, language, repeated ? null : label);
    })
    .join('\n');
};
