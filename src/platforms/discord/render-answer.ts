import type { Answer, Excerpt } from '../../core/model.ts';
import { groupExcerpts } from '../group-excerpts.ts';
import { citationLine, messages, noteTexts, statusText } from '../messages.ts';
import { excerptsText } from '../notification-text.ts';
import { splitExcerpts } from '../split-excerpts.ts';
import { excerptsPiece } from './excerpts-piece.ts';
import { joinPieces, type Piece } from './join-pieces.ts';
import { escapeLine, small } from './markdown.ts';
import type { Form, MessageBody } from './message-body.ts';
import { type Buttons, buttonRows } from './render-buttons.ts';

/** What stands around an answer. */
export interface AnswerForm {
  readonly form: Form;
  /** Null for an answer that is only shown. */
  readonly buttons: Buttons | null;
  /** Whether the question stands above it: where nobody sees it otherwise. */
  readonly showsQuestion: boolean;
  /** A line above all: who shared it, who hands it over. */
  readonly title?: string;
  /** What that person says of it. */
  readonly remark?: string;
  /** Small print beneath: how to ask on. */
  readonly hint?: string;
  /** A web address to the place where it was asked. */
  readonly link?: string | null;
}

/** What surely fits on a lock screen. */
const LOCK_SCREEN = 140;

/**
 * Ordinary text may be cut short in a notification, where an accusation must not stand without its rejection: where
 * the excerpts stand then comes before what they say. A notification of a container shows none of its text.
 */
const lockScreenLead = (answer: Answer, shown: readonly Excerpt[], form: Form): string[] => {
  if (form === 'container' || shown.length === 0) return [];
  if (excerptsText(shown, answer.language, []).length <= LOCK_SCREEN) return [];
  const { chat } = messages(answer.language).wording;
  const places = [...new Set(shown.map((excerpt) => citationLine(excerpt, answer.language)))].join('; ');
  return [small(escapeLine(`${chat.foundIn(places)} ${chat.openToRead}`))];
};

/** Excerpts as pieces that may not be torn; the sentences that lead to them stay with the first. */
const excerptPieces = (answer: Answer, excerpts: readonly Excerpt[], lead: readonly string[]): Piece[] => {
  const groups = groupExcerpts(answer, excerpts);
  if (groups.length === 0) return lead.length === 0 ? [] : [{ text: lead.join('\n') }];
  return groups.map((group, at) =>
    excerptsPiece(group, answer.language, { lead: at === 0 ? lead : [], previous: groups[at - 1]?.at(-1) }),
  );
};

const leadOf = (answer: Answer, shown: readonly Excerpt[]): string[] => {
  const status = statusText(answer);
  return [...(status ? [status] : []), ...noteTexts(answer, 'above', shown)].map(escapeLine);
};

const closingPiece = (answer: Answer, hidden: number, { buttons, hint, link }: AnswerForm): Piece => {
  const say = messages(answer.language);
  const more = hidden > 0 && buttons ? [say.wording.chat.moreUnder(say.wording.more(hidden))] : [];
  const line = [...noteTexts(answer, 'below'), say.asOf(answer.as_of), ...more].map(escapeLine).join(' · ');
  return {
    text: [
      small(line),
      ...(hint ? [small(escapeLine(hint))] : []),
      ...(link ? [`[${escapeLine(say.wording.chat.whereAsked)}](<${link}>)`] : []),
    ].join('\n'),
  };
};

/** Title and question. The question may hold an accusation, so it stands in small print. */
const headingPieces = (answer: Answer, { showsQuestion, title, remark }: AnswerForm): Piece[] => {
  const { chat } = messages(answer.language).wording;
  const lines = [...(title ? [title] : []), ...(showsQuestion ? [`${chat.question} ${answer.question}`] : [])];
  return [...(lines.length > 0 ? [lines] : []), ...(remark ? [[remark]] : [])].map((part) => ({
    text: part.map((line) => small(escapeLine(line))).join('\n'),
  }));
};

/** An answer as messages: notes, excerpts with their citations, small print, buttons. */
export const renderAnswer = (answer: Answer, form: AnswerForm): readonly MessageBody[] => {
  const heading = headingPieces(answer, form);
  if (answer.status === 'out_of_scope') {
    return joinPieces([...heading, { text: escapeLine(statusText(answer) ?? '') }], { form: form.form, tone: 'other' });
  }
  const { shown, more } = splitExcerpts(answer);
  const lead = [...lockScreenLead(answer, shown, form.form), ...leadOf(answer, shown)];
  return joinPieces([...heading, ...excerptPieces(answer, shown, lead), closingPiece(answer, more.length, form)], {
    form: form.form,
    rows: form.buttons ? buttonRows(answer, form.buttons) : [],
    tone: answer.status === 'answered' ? 'answer' : 'other',
  });
};

/** The excerpts that were not shown at first. */
export const renderMore = (answer: Answer, form: Form): readonly MessageBody[] => {
  const { more } = splitExcerpts(answer);
  const lead = noteTexts(answer, 'above', more).map(escapeLine);
  return joinPieces(excerptPieces(answer, more, lead), { form, tone: 'answer' });
};
