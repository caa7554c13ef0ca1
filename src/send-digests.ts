import type { Config } from './config.ts';
import type { Clock } from './knowledge/watch/clock.ts';
import { composeDigest } from './platforms/compose-digest.ts';
import { isNotTaken } from './platforms/deliver.ts';
import type { FollowUpsByPlatform } from './platforms/follow-ups.ts';
import { type Log, reasonOf } from './platforms/log.ts';
import { repeat } from './repeat.ts';
import { readAnswers } from './reports/read-answers.ts';
import type { AnswerRecord } from './stores/answers.ts';
import type { Stores } from './stores/stores.ts';

/** An hour, in milliseconds: how late after the week's end a digest comes at most. */
const EVERY = 3_600_000;
const WEEK = 7 * 86_400_000;
/** 1 January 1970 was a Thursday: weeks are counted from the Monday after it. */
const FIRST_MONDAY = 4 * 86_400_000;

interface Digests {
  readonly channels: Config['digestChannels'];
  readonly platforms: FollowUpsByPlatform;
  readonly stores: Pick<Stores, 'answers' | 'feedback' | 'marks'>;
  readonly clock: Clock;
  readonly log: Log;
}

const weekOf = (at: number): string => String(Math.floor((at - FIRST_MONDAY) / WEEK));

const compose = async ({ answers, feedback }: Digests['stores'], since: number): Promise<string> => {
  const records: AnswerRecord[] = [];
  for await (const record of readAnswers(answers, since)) records.push(record);
  return composeDigest(records, await feedback.list(since), 'en');
};

/**
 * Sends each channel a digest of the last seven days once a week: when it is first looked for, once an hour, after
 * Monday begins (UTC). A channel that is new gets its first one on the next Monday. The week is marked before sending,
 * and the mark goes back when the platform surely did not take the digest, so that it is sent an hour later. One that
 * may have been taken is not sent again: it may be missed, after a crash too, and never comes twice.
 */
export const sendDigests = ({ channels, platforms, stores, clock, log }: Digests): (() => Promise<void>) => {
  const send = async ({ platform, channel }: Digests['channels'][number]): Promise<void> => {
    const followUps = platforms.get(platform);
    if (!followUps) return;
    const now = clock.now().getTime();
    const week = weekOf(now);
    const key = `digest:${platform}:${channel}`;
    const before = await stores.marks.find(key);
    if (before === null) await stores.marks.turn(key, week);
    if (before === null || before.value === week) return;
    const text = await compose(stores, now - WEEK);
    if (!(await stores.marks.turn(key, week))) return;
    const place = { platform, team: null, audience: 'public', channel, thread: null, user: '' } as const;
    try {
      await followUps.send({ ...place, messages: [] }, text, `${key}:${week}`);
    } catch (failure) {
      if (isNotTaken(failure)) await stores.marks.turn(key, before.value);
      throw failure;
    }
  };
  return repeat(
    async () => {
      for (const one of channels) {
        try {
          await send(one);
        } catch (failure) {
          log.error(`the weekly digest did not reach ${one.platform} channel ${one.channel}: ${reasonOf(failure)}`);
        }
      }
    },
    EVERY,
    clock,
  );
};
