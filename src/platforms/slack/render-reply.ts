import type { KnownBlock } from '@slack/types';
import type { Excerpt, Language } from '../../core/model.ts';
import type { Checked } from '../check-message.ts';
import { messages, noteTexts } from '../messages.ts';
import { excerptsText, quotesText } from '../notification-text.ts';
import type { Reply } from '../reply.ts';
import { splitExcerpts } from '../split-excerpts.ts';
import { paragraph, richText, type SlackMessage, words } from './blocks.ts';
import { joinPieces, type Piece } from './join-pieces.ts';
import { type AnswerForm, renderAnswer } from './render-answer.ts';
import { excerptsBlocks } from './render-excerpt.ts';

/** How a reply is given its form. */
export interface ReplyForm extends AnswerForm {
  /** The slash command, for the help. */
  readonly command: string;
}

type ReplyOf<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>;

const line = (text: string, bold = false): KnownBlock => richText(paragraph(...words(text, bold)));

const linePiece = (text: string): Piece => ({ blocks: [line(text)], text });

/** A few excerpts that stay together under a line. */
const excerptPiece = (
  heading: KnownBlock,
  excerpts: readonly Excerpt[],
  language: Language,
  lead: readonly string[],
): Piece => ({
  blocks: [heading, ...excerptsBlocks(excerpts, language)],
  text: excerptsText(excerpts, language, lead),
  textWithin: quotesText(excerpts, language, lead),
});

/** An excerpt without a line above it. */
const singlePiece = (excerpt: Excerpt, language: Language): Piece => ({
  blocks: excerptsBlocks([excerpt], language),
  text: excerptsText([excerpt], language, []),
  textWithin: quotesText([excerpt], language, []),
});

const verificationPieces = ({ quotation, verification, language }: Omit<ReplyOf<'verification'>, 'kind'>): Piece[] => {
  const say = messages(language);
  const lead = [say.verification(quotation, verification), ...say.differences(verification)];
  const [first, ...rest] = verification.excerpts;
  if (first === undefined) return [linePiece(lead.join('\n'))];
  return [
    excerptPiece(line(lead.join('\n')), [first], language, lead),
    ...rest.map((excerpt) => singlePiece(excerpt, language)),
  ];
};

const timelinePieces = ({ timeline: { dated, undated }, language }: ReplyOf<'timeline'>): Piece[] => {
  const say = messages(language);
  const { heading, noYear, empty } = say.wording.timeline;
  if (dated.length === 0 && undated.length === 0) return [linePiece(empty)];
  const under = (title: string, excerpt: Excerpt): Piece =>
    excerptPiece(line(title, true), [excerpt], language, [title]);
  return [
    ...(dated.length > 0 ? [linePiece(heading)] : []),
    ...dated.map(({ iso, excerpt }) => under(say.date(iso), excerpt)),
    ...undated.map((excerpt, at) => (at === 0 ? under(noYear, excerpt) : singlePiece(excerpt, language))),
  ];
};

const sourcesPieces = ({ sources, language }: ReplyOf<'sources'>): Piece[] => {
  const say = messages(language);
  const { heading, empty } = say.wording.sources;
  if (sources.length === 0) return [linePiece(empty)];
  return [linePiece(heading(sources.length)), ...sources.map((source) => linePiece(`• ${say.source(source)}`))];
};

const helpPieces = ({ examples, language }: ReplyOf<'help'>, command: string): Piece[] => {
  const { help, forExample, chat } = messages(language).wording;
  const tries = examples.map((example) => `${command} ${example}`);
  return [
    linePiece(help.join('\n')),
    ...(tries.length > 0 ? [linePiece([forExample, ...tries].join('\n'))] : []),
    linePiece(chat.helpCommands(command).join('\n')),
  ];
};

/** A claim with what the sources have on it, or with the nearest passage, marked as such. */
const claimPiece = ({ claim, answer }: Extract<Checked, { kind: 'claim' }>, language: Language): Piece => {
  const { chat } = messages(language).wording;
  const { shown } = splitExcerpts(answer);
  const answered = answer.status === 'answered';
  const notes = answered ? noteTexts(answer, 'above', shown) : [chat.claimNotFound];
  const heading = richText(
    paragraph(...words(`${chat.claim} `, true), ...words(claim), ...words(notes.map((note) => `\n${note}`).join(''))),
  );
  return excerptPiece(heading, shown, language, [`${chat.claim} ${claim}`, ...notes]);
};

const checkPieces = ({ check, language }: ReplyOf<'check'>): Piece[] => {
  const { chat } = messages(language).wording;
  return [
    linePiece(chat.checked(check.items.length)),
    ...check.items.flatMap((item) =>
      item.kind === 'claim' ? [claimPiece(item, language)] : verificationPieces({ ...item, language }),
    ),
    ...(check.left > 0 ? [linePiece(chat.unchecked(check.left))] : []),
  ];
};

/** A line of the bot's own words. */
export const renderNotice = (text: string): readonly SlackMessage[] => joinPieces([linePiece(text)]);

/** A reply as Slack messages; each keeps Slack's limits, and no excerpt is torn. */
export const renderReply = (reply: Reply, form: ReplyForm): readonly SlackMessage[] => {
  switch (reply.kind) {
    case 'answer':
      return renderAnswer(reply.answer, form);
    case 'verification':
      return joinPieces(verificationPieces(reply));
    case 'timeline':
      return joinPieces(timelinePieces(reply));
    case 'sources':
      return joinPieces(sourcesPieces(reply));
    case 'help':
      return joinPieces(helpPieces(reply, form.command));
    case 'check':
      return joinPieces(checkPieces(reply));
    case 'notice':
      return renderNotice(reply.text);
    default:
      return reply satisfies never;
  }
};
