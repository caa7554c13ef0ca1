import type { KnownBlock } from '@slack/types';
import type { Answer, Excerpt } from '../../core/model.ts';
import { groupExcerpts } from '../group-excerpts.ts';
import { messages, noteTexts, statusText } from '../messages.ts';
import { excerptsText, quotesText } from '../notification-text.ts';
import { splitExcerpts } from '../split-excerpts.ts';
import { paragraph, richText, type SlackMessage, smallPrint, words } from './blocks.ts';
import { joinPieces, type Piece } from './join-pieces.ts';
import { type Buttons, buttonsBlock } from './render-buttons.ts';
import { excerptsBlocks } from './render-excerpt.ts';

/** What stands around an answer. */
export interface AnswerForm {
  /** Null for an answer that is only shown. */
  readonly buttons: Buttons | null;
  /** Whether the question stands above it: where nobody sees it otherwise. */
  readonly showsQuestion: boolean;
  /** A line above all: who shared it, who hands it over. */
  readonly title?: string;
  /** What that person says of it; it may accuse somebody, so it leads no notification. */
  readonly remark?: string;
}

const line = (text: string): KnownBlock => richText(paragraph(...words(text)));

/** Excerpts as pieces that may not be torn; the sentences that lead to them stay with the first. */
const excerptPieces = (answer: Answer, excerpts: readonly Excerpt[], lead: readonly string[]): Piece[] => {
  const { language } = answer;
  const leadBlocks = lead.map(line);
  const groups = groupExcerpts(answer, excerpts);
  if (groups.length === 0) return [{ blocks: leadBlocks, text: lead.join('\n') }];
  return groups.map((group, at) => ({
    blocks: [...(at === 0 ? leadBlocks : []), ...excerptsBlocks(group, language, groups[at - 1]?.at(-1))],
    text: excerptsText(group, language, at === 0 ? lead : []),
    textWithin: quotesText(group, language, at === 0 ? lead : []),
  }));
};

const closingPiece = (answer: Answer, hidden: number, buttons: Buttons | null): Piece => {
  const say = messages(answer.language);
  const more = hidden > 0 && buttons ? [say.wording.chat.moreUnder(say.wording.more(hidden))] : [];
  const notes = noteTexts(answer, 'below').join(' ');
  const lines = [...(notes ? [notes] : []), [say.asOf(answer.as_of), ...more].join(' · ')];
  return {
    blocks: [...lines.map(smallPrint), ...(buttons ? [buttonsBlock(answer, buttons)] : [])],
    text: lines.join('\n'),
  };
};

const leadOf = (answer: Answer, shown: readonly Excerpt[]): string[] => {
  const status = statusText(answer);
  return [...(status ? [status] : []), ...noteTexts(answer, 'above', shown)];
};

/** A first piece under title and question. The question may hold an accusation, so it leads no notification. */
const withHeading = (first: Piece, answer: Answer, { showsQuestion, title, remark }: AnswerForm): Piece => {
  const { chat } = messages(answer.language).wording;
  const lines = [
    ...(title ? [title] : []),
    ...(remark ? [remark] : []),
    ...(showsQuestion ? [`${chat.question} ${answer.question}`] : []),
  ];
  return {
    blocks: [...lines.map(smallPrint), ...first.blocks],
    text: [...(title ? [title] : []), first.text].join('\n'),
  };
};

const bodyPieces = (answer: Answer, { buttons }: AnswerForm): Piece[] => {
  if (answer.status === 'out_of_scope') {
    const text = statusText(answer) ?? '';
    return [{ blocks: [line(text)], text }];
  }
  const { shown, more } = splitExcerpts(answer);
  return [...excerptPieces(answer, shown, leadOf(answer, shown)), closingPiece(answer, more.length, buttons)];
};

/** An answer as messages: notes, excerpts with their citations, small print, buttons. */
export const renderAnswer = (answer: Answer, form: AnswerForm): readonly SlackMessage[] =>
  joinPieces(bodyPieces(answer, form).map((piece, at) => (at === 0 ? withHeading(piece, answer, form) : piece)));

/** The excerpts that were not shown at first. */
export const renderMore = (answer: Answer): readonly SlackMessage[] => {
  const { more } = splitExcerpts(answer);
  return joinPieces(excerptPieces(answer, more, noteTexts(answer, 'above', more)));
};
