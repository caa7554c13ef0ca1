import type { Language } from '../../core/model.ts';
import type { Checked } from '../check-message.ts';
import { messages, noteTexts } from '../messages.ts';
import type { Reply } from '../reply.ts';
import { splitExcerpts } from '../split-excerpts.ts';
import { excerptsPiece } from './excerpts-piece.ts';
import { joinPieces, type Piece } from './join-pieces.ts';
import { bold, escapeLine } from './markdown.ts';
import type { Form, MessageBody, Row } from './message-body.ts';
import { type AnswerForm, renderAnswer } from './render-answer.ts';

type ReplyOf<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>;

/** Lines in one piece; a list of a hundred sources is several. */
const LINES = 10;

const linesPieces = (lines: readonly string[]): Piece[] => {
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; at += LINES) pieces.push({ text: lines.slice(at, at + LINES).join('\n') });
  return pieces;
};

const verificationPieces = ({ quotation, verification, language }: Omit<ReplyOf<'verification'>, 'kind'>): Piece[] => {
  const say = messages(language);
  const lead = [say.verification(quotation, verification), ...say.differences(verification)].map(escapeLine);
  const [first, ...rest] = verification.excerpts;
  if (first === undefined) return linesPieces(lead);
  return [excerptsPiece([first], language, { lead }), ...rest.map((excerpt) => excerptsPiece([excerpt], language))];
};

const timelinePieces = ({ timeline: { dated, undated }, language }: ReplyOf<'timeline'>): Piece[] => {
  const say = messages(language);
  const { heading, noYear, empty } = say.wording.timeline;
  if (dated.length === 0 && undated.length === 0) return [{ text: escapeLine(empty) }];
  return [
    ...(dated.length > 0 ? [{ text: escapeLine(heading) }] : []),
    ...dated.map(({ iso, excerpt }) => excerptsPiece([excerpt], language, { lead: [bold(say.date(iso))] })),
    ...undated.map((excerpt, at) => excerptsPiece([excerpt], language, { lead: at === 0 ? [bold(noYear)] : [] })),
  ];
};

const sourcesPieces = ({ sources, language }: ReplyOf<'sources'>): Piece[] => {
  const say = messages(language);
  const { heading, empty } = say.wording.sources;
  if (sources.length === 0) return [{ text: escapeLine(empty) }];
  return [
    { text: escapeLine(heading(sources.length)) },
    ...linesPieces(sources.map((source) => `• ${escapeLine(say.source(source))}`)),
  ];
};

const helpPieces = ({ examples, language }: ReplyOf<'help'>): Piece[] => {
  const { help, forExample, chat } = messages(language).wording;
  const tries = examples.length > 0 ? [[forExample, ...examples.map((example) => `• ${example}`)]] : [];
  return [help, ...tries, chat.discord.ways].map((lines) => ({ text: lines.map(escapeLine).join('\n') }));
};

/** A claim with what the sources have on it, or with the nearest passage, marked as such. */
const claimPiece = ({ claim, answer }: Extract<Checked, { kind: 'claim' }>, language: Language): Piece => {
  const { chat } = messages(language).wording;
  const { shown } = splitExcerpts(answer);
  const notes = answer.status === 'answered' ? noteTexts(answer, 'above', shown) : [chat.claimNotFound];
  const lead = [`${bold(chat.claim)} ${escapeLine(claim)}`, ...notes.map(escapeLine)];
  return shown.length === 0 ? { text: lead.join('\n') } : excerptsPiece(shown, language, { lead });
};

const checkPieces = ({ check, language }: ReplyOf<'check'>): Piece[] => {
  const { chat } = messages(language).wording;
  return [
    { text: escapeLine(chat.checked(check.items.length)) },
    ...check.items.flatMap((item) =>
      item.kind === 'claim' ? [claimPiece(item, language)] : verificationPieces({ ...item, language }),
    ),
    ...(check.left > 0 ? [{ text: escapeLine(chat.unchecked(check.left)) }] : []),
  ];
};

const piecesOf = (reply: Exclude<Reply, { kind: 'answer' }>): Piece[] => {
  switch (reply.kind) {
    case 'verification':
      return verificationPieces(reply);
    case 'timeline':
      return timelinePieces(reply);
    case 'sources':
      return sourcesPieces(reply);
    case 'help':
      return helpPieces(reply);
    case 'check':
      return checkPieces(reply);
    case 'notice':
      return [{ text: escapeLine(reply.text) }];
    default:
      return reply satisfies never;
  }
};

/** A line of the bot's own words, with buttons beneath. */
export const renderNotice = (text: string, form: Form, rows: readonly Row[] = []): readonly MessageBody[] =>
  joinPieces([{ text: escapeLine(text) }], { form, tone: 'other', rows });

/** A reply as Discord messages; each keeps Discord's limits, and no excerpt is torn. */
export const renderReply = (reply: Reply, form: AnswerForm): readonly MessageBody[] =>
  reply.kind === 'answer'
    ? renderAnswer(reply.answer, form)
    : joinPieces(piecesOf(reply), { form: form.form, tone: 'other' });
