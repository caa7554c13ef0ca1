import type { ExcerptContext } from '../../core/answerer.ts';
import type { Language } from '../../core/model.ts';
import { joinPieces, type Piece } from './join-pieces.ts';
import { boldSpans, escapeMarkdown, quote } from './markdown.ts';
import type { Form, MessageBody } from './message-body.ts';
import { citationText } from './render-excerpt.ts';

const around = (text: string | null): string[] => (text ? [quote(escapeMarkdown(text)), '> '] : []);

/** The paragraph before, the excerpt bold within its own, the paragraph after. */
const contextPieces = ({ before, paragraph, after }: ExcerptContext, language: Language): Piece[] => {
  const { lead, excerpt, rest } = paragraph;
  const text = `${lead}${excerpt.text}${rest}`;
  const marked = boldSpans(text, [{ start: lead.length, end: lead.length + excerpt.text.length }]);
  const markdown = [
    ...around(before),
    quote(marked),
    ...(after ? ['> ', quote(escapeMarkdown(after))] : []),
    citationText(excerpt, language),
  ].join('\n');
  const whole = [before, text, after].filter(Boolean).join('\n\n');
  return [{ text: markdown, whole: { text: whole, notice: citationText(excerpt, language) } }];
};

/** Each excerpt where it stands in its source. */
export const renderContext = (
  contexts: readonly ExcerptContext[],
  language: Language,
  form: Form,
): readonly MessageBody[] =>
  joinPieces(
    contexts.flatMap((context) => contextPieces(context, language)),
    { form, tone: 'answer' },
  );
