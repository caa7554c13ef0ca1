import type { AnswerRecord } from '../stores/answers.ts';
import type { Feedback } from '../stores/feedback.ts';

type DatedVote = Awaited<ReturnType<Feedback['list']>>[number];

/** What happened on one day on one platform. */
export interface DayOfUse {
  /** ISO date, UTC. */
  readonly day: string;
  readonly platform: string;
  readonly questions: number;
  readonly answered: number;
  readonly notInSources: number;
  readonly outOfScope: number;
  readonly thumbsUp: number;
  readonly thumbsDown: number;
  /** From the delivery to the reply being on its way, in milliseconds; null on a day with votes only. */
  readonly p50: number | null;
  readonly p95: number | null;
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The value that a share of the sorted values does not exceed (nearest rank); null for none. */
const percentile = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;

const summarise = (day: string, platform: string, records: readonly AnswerRecord[], votes: readonly DatedVote[]) => {
  const times = records.map(({ took }) => took).sort((a, b) => a - b);
  const having = (status: AnswerRecord['status']): number => records.filter((one) => one.status === status).length;
  return {
    day,
    platform,
    questions: records.length,
    answered: having('answered'),
    notInSources: having('not_in_sources'),
    outOfScope: having('out_of_scope'),
    thumbsUp: votes.filter(({ helpful }) => helpful).length,
    thumbsDown: votes.filter(({ helpful }) => !helpful).length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  };
};

/** Groups questions and votes by day and platform, oldest day first. A vote counts for the platform of its answer. */
export const summariseUse = (records: readonly AnswerRecord[], votes: readonly DatedVote[]): readonly DayOfUse[] => {
  const platformOf = new Map(records.map(({ key, place }) => [key, place.platform]));
  const groups = new Map<string, { records: AnswerRecord[]; votes: DatedVote[] }>();
  const groupFor = (at: number, platform: string) => {
    const key = `${dayOf(at)} ${platform}`;
    const group = groups.get(key) ?? { records: [], votes: [] };
    groups.set(key, group);
    return group;
  };
  for (const record of records) {
    const isQuestion = record.kind === 'question' && record.origin === 'asked';
    if (isQuestion) groupFor(record.at, record.place.platform).records.push(record);
  }
  for (const vote of votes) groupFor(vote.at, platformOf.get(vote.answer) ?? 'unknown').votes.push(vote);
  return [...groups]
    .map(([key, group]) => {
      const [day = '', platform = ''] = key.split(' ');
      return summarise(day, platform, group.records, group.votes);
    })
    .sort((a, b) => a.day.localeCompare(b.day) || a.platform.localeCompare(b.platform));
};
