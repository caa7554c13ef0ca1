import type { Language } from '../core/model.ts';
import { groupGaps } from '../reports/group-gaps.ts';
import type { AnswerRecord } from '../stores/answers.ts';
import type { Feedback } from '../stores/feedback.ts';
import { messages } from './messages.ts';
import { gapLine } from './report-lines.ts';

type Votes = Awaited<ReturnType<Feedback['list']>>;

/** Gaps that a digest names; the command line has them all. */
const GAPS = 5;
/** What a week brought, for editors: numbers and the questions asked most that the sources do not answer. */
export const composeDigest = (records: readonly AnswerRecord[], votes: Votes, language: Language): string => {
  const { digest } = messages(language).wording.chat.editors;
  const questions = records.filter(({ kind, origin }) => kind === 'question' && origin === 'asked');
  if (questions.length === 0) return digest.nothing;
  const having = (status: AnswerRecord['status']): number => questions.filter((one) => one.status === status).length;
  const helpful = votes.filter((vote) => vote.helpful).length;
  const gaps = groupGaps(questions).slice(0, GAPS);
  return [
    digest.heading,
    digest.counts(questions.length, having('answered'), having('not_in_sources')),
    ...(votes.length > 0 ? [digest.votes(helpful, votes.length - helpful)] : []),
    ...(gaps.length > 0 ? [digest.gaps] : []),
    ...gaps.map(gapLine),
  ].join('\n');
};
