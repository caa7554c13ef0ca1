import type { AnswerRecord } from '../stores/answers.ts';
import type { Feedback } from '../stores/feedback.ts';

type DatedVote = Awaited<ReturnType<Feedback['list']>>[number];

/** What people thought of one answer. */
export interface AnswerFeedback {
  readonly question: string;
  readonly status: AnswerRecord['status'];
  /** The first excerpt shown; null when none was. */
  readonly shown: string | null;
  readonly thumbsUp: number;
  readonly thumbsDown: number;
  /** What people wrote to their votes. */
  readonly reasons: readonly string[];
  /** When it was last voted on, in milliseconds since 1970. */
  readonly last: number;
}

/** The answers that were voted on, those with most thumbs down first, then the latest. Who voted is not told. */
export const listFeedback = (
  records: readonly AnswerRecord[],
  votes: readonly DatedVote[],
): readonly AnswerFeedback[] => {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const votesOf = new Map<string, DatedVote[]>();
  for (const vote of votes) votesOf.set(vote.answer, [...(votesOf.get(vote.answer) ?? []), vote]);
  return [...votesOf]
    .flatMap(([key, cast]): AnswerFeedback[] => {
      const record = byKey.get(key);
      if (!record) return [];
      return [
        {
          question: record.question,
          status: record.status,
          shown: record.excerpts[0]?.text ?? null,
          thumbsUp: cast.filter(({ helpful }) => helpful).length,
          thumbsDown: cast.filter(({ helpful }) => !helpful).length,
          reasons: cast.flatMap(({ reason }) => reason ?? []),
          last: Math.max(...cast.map(({ at }) => at)),
        },
      ];
    })
    .sort((a, b) => b.thumbsDown - a.thumbsDown || b.last - a.last);
};
