import { type Gap, groupGaps } from '../reports/group-gaps.ts';
import { type AnswerFeedback, listFeedback } from '../reports/list-feedback.ts';
import { readAnswers } from '../reports/read-answers.ts';
import type { AnswerRecord } from '../stores/answers.ts';
import type { Stores } from '../stores/stores.ts';
import { messages } from './messages.ts';
import { notice, type Reply } from './reply.ts';
import type { ReplyPlace } from './reply-place.ts';
import type { Request } from './request.ts';

/** A month, in milliseconds: what an editor looks back on. */
const LOOK_BACK = 30 * 86_400_000;

/** Entries that fit one message; the command line has them all. */
const SHOWN = 10;
/** Characters of a question or reason that are shown: ten entries then fit Discord's 2,000. */
const LONGEST = 110;

type ReportRequest = Extract<Request, { kind: 'gaps' | 'feedback' }>;

interface ReportAsking {
  readonly request: ReportRequest;
  readonly person: string;
  readonly place: Pick<ReplyPlace, 'audience'>;
}

/** Tells an editor, privately, what went unanswered or what people think of answers. */
export type EditorsReport = (asking: ReportAsking) => Promise<Reply>;

interface EditorsReporting {
  readonly stores: Pick<Stores, 'answers' | 'feedback'>;
  /** Whether a person (`slack:team:user`) is named as an editor. */
  readonly isEditor: (person: string) => boolean;
  readonly now: () => number;
}

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

const gapLine = ({ asked, wordings }: Gap): string => `${asked} × ${shorten(wordings[0]?.text ?? '')}`;

const feedbackLine = ({ question, thumbsUp, thumbsDown, reasons }: AnswerFeedback): string =>
  [
    `+${thumbsUp} −${thumbsDown} ${shorten(question)}`,
    ...reasons.slice(0, 1).map((reason) => `   ${shorten(reason)}`),
  ].join('\n');

/** Prepares the reports for editors. */
export const createEditorsReport = ({ stores, isEditor, now }: EditorsReporting): EditorsReport => {
  const linesFor = async (kind: ReportRequest['kind']): Promise<readonly string[]> => {
    const since = now() - LOOK_BACK;
    const records: AnswerRecord[] = [];
    for await (const record of readAnswers(stores.answers, since)) records.push(record);
    return kind === 'gaps'
      ? groupGaps(records).map(gapLine)
      : listFeedback(records, await stores.feedback.list(since)).map(feedbackLine);
  };
  return async ({ request: { kind, language }, person, place }) => {
    const { editors } = messages(language).wording.chat;
    if (!isEditor(person)) return notice(editors.only, language);
    if (place.audience !== 'private') return notice(editors.askPrivately, language);
    const lines = await linesFor(kind);
    const { heading, none } = editors[kind];
    if (lines.length === 0) return notice(none, language);
    const rest = lines.length > SHOWN ? [editors.more(lines.length - SHOWN)] : [];
    return notice([heading, ...lines.slice(0, SHOWN), ...rest].join('\n'), language);
  };
};
