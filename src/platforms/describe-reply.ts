import type { Answer, Excerpt } from '../core/model.ts';
import type { AnswerRecord, ShownExcerpt } from '../stores/answers.ts';
import { ticketKey } from '../stores/ticket-key.ts';
import type { Checked } from './check-message.ts';
import type { Reply } from './reply.ts';
import { splitExcerpts } from './split-excerpts.ts';
import { answerKey } from './ticket.ts';

/** What a record tells of the reply itself. */
type Described = Pick<
  AnswerRecord,
  'key' | 'kind' | 'question' | 'context' | 'language' | 'status' | 'missing' | 'confidence' | 'excerpts'
>;

const shown = ({ role, source, start, end, text, citation }: Excerpt, folded = false): ShownExcerpt => ({
  role,
  source,
  start,
  end,
  text,
  citation,
  folded,
});

const excerptsOf = (answer: Answer): readonly ShownExcerpt[] => {
  const { more } = splitExcerpts(answer);
  return answer.excerpts.map((excerpt) => shown(excerpt, more.includes(excerpt)));
};

const missingOf = ({ notes }: Answer): string | null => {
  for (const note of notes) if (note.kind === 'missing' || note.kind === 'out_of_scope') return note.what;
  return null;
};

/** What a look-up without a ticket tells: found, or not. */
const found = (
  kind: AnswerRecord['kind'],
  { language, question, excerpts }: Pick<Described, 'language' | 'question' | 'excerpts'>,
): Described => ({
  key: ticketKey(JSON.stringify([kind, question, excerpts.map(({ source, text }) => [source, text])])),
  kind,
  question,
  context: [],
  language,
  status: excerpts.length > 0 ? 'answered' : 'not_in_sources',
  missing: null,
  confidence: excerpts.length > 0 ? 1 : 0,
  excerpts,
});

const checkedExcerpts = (item: Checked): readonly ShownExcerpt[] =>
  item.kind === 'quotation'
    ? item.verification.excerpts.map((excerpt) => shown(excerpt))
    : item.answer.excerpts.map((excerpt) => shown(excerpt));

/** What is recorded of a reply; null for one that shows no source's words and says nothing of them. */
export const describeReply = (reply: Reply): Described | null => {
  const { language } = reply;
  switch (reply.kind) {
    case 'answer': {
      const { answer, ticket } = reply;
      const { question, context } = ticket;
      const { status, confidence } = answer;
      const told = { language, status, confidence, missing: missingOf(answer), excerpts: excerptsOf(answer) };
      return { key: answerKey(ticket), kind: 'question', question, context, ...told };
    }
    case 'verification': {
      const excerpts = reply.verification.excerpts.map((excerpt) => shown(excerpt));
      return found('verification', { language, question: reply.quotation, excerpts });
    }
    case 'timeline': {
      const { dated, undated } = reply.timeline;
      const excerpts = [...dated.map(({ excerpt }) => excerpt), ...undated].map((excerpt) => shown(excerpt));
      return found('timeline', { language, question: reply.words, excerpts });
    }
    case 'check': {
      const question = reply.check.items
        .map((item) => (item.kind === 'claim' ? item.claim : item.quotation))
        .join('\n');
      return found('check', { language, question, excerpts: reply.check.items.flatMap(checkedExcerpts) });
    }
    case 'sources':
    case 'help':
    case 'notice':
      return null;
    default:
      return reply satisfies never;
  }
};
