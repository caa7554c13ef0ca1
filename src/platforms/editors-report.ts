import { groupGaps } from '../reports/group-gaps.ts';
import { listFeedback } from '../reports/list-feedback.ts';
import { readAnswers } from '../reports/read-answers.ts';
import type { AnswerRecord } from '../stores/answers.ts';
import type { Stores } from '../stores/stores.ts';
import { messages } from './messages.ts';
import { notice, type Reply } from './reply.ts';
import type { ReplyPlace } from './reply-place.ts';
import { feedbackLine, gapLine } from './report-lines.ts';
import type { Request } from './request.ts';

/** A month, in milliseconds: what an editor looks back on. */
const LOOK_BACK = 30 * 86_400_000;

/** Entries that fit one message; the command line has them all. */
const SHOWN = 10;

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
