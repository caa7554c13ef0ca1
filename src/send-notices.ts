import { type CorrectionNotice, noticeText, readNotice } from './platforms/correction-notice.ts';
import { DeliveryFailure } from './platforms/deliver.ts';
import type { FollowUps, FollowUpsByPlatform, Found } from './platforms/follow-ups.ts';
import { type Log, reasonOf } from './platforms/log.ts';
import type { Notice } from './stores/notices.ts';
import type { Stores } from './stores/stores.ts';

/** What sending notices works with. */
export interface NoticeSending {
  readonly stores: Pick<Stores, 'notices' | 'privacy'>;
  readonly platforms: FollowUpsByPlatform;
  /** Waits between two notices. */
  readonly pause: () => Promise<unknown>;
  /** When it is aborted, nothing more is begun. */
  readonly ended: AbortSignal;
  readonly log: Log;
}

const keyOf = ({ round, answer }: Notice): string => `correction:${round}:${answer}`;

const contentOf = ({ place }: Notice, { privacy }: NoticeSending['stores']): CorrectionNotice | null =>
  readNotice(place) ?? readNotice(privacy.open(place) ?? '');

const outcomeOf = (failure: unknown): 'planned' | 'failed' | 'uncertain' => {
  if (!(failure instanceof DeliveryFailure)) return 'uncertain';
  if (failure.kind === 'busy') return 'planned';
  return failure.kind === 'refused' ? 'failed' : 'uncertain';
};

const sendBy = async (platform: FollowUps, content: CorrectionNotice, key: string): Promise<string | null> => {
  if (content.way === 'follow_up') return platform.send(content.to, noticeText(content), key);
  await platform.replace(content.to, noticeText(content));
  return null;
};

const sendOne = async (notice: Notice, sending: NoticeSending): Promise<void> => {
  const { stores, platforms, log, pause } = sending;
  const { round, answer } = notice;
  const content = contentOf(notice, stores);
  if (content === null) {
    const reason = 'its address cannot be opened: DESK_KEY is another one';
    await stores.notices.step(round, answer, { from: 'planned', to: 'failed', reason });
    return;
  }
  const platform = platforms.get(content.to.platform);
  if (platform === undefined) return;
  if (!(await stores.notices.step(round, answer, { from: 'planned', to: 'sending' }))) return;
  try {
    const message = await sendBy(platform, content, keyOf(notice));
    await stores.notices.step(round, answer, { from: 'sending', to: 'sent', ...(message !== null && { message }) });
  } catch (failure) {
    const reason = reasonOf(failure);
    await stores.notices.step(round, answer, { from: 'sending', to: outcomeOf(failure), reason });
    log.warn(`a notice of the corrections ${round} is not out: ${reason}`);
  }
  await pause();
};

/** Sends what is planned, one notice after the other. One that a platform is too busy for stays planned. */
export const sendNotices = async (sending: NoticeSending): Promise<void> => {
  for (const notice of await sending.stores.notices.list({ state: 'planned' })) {
    if (sending.ended.aborted) return;
    await sendOne(notice, sending);
  }
};

/** Messages that are known to be other notices are not taken for this one. What cannot be looked up stays in doubt. */
const find = async (
  notice: Notice,
  { content, platform, stores }: Pick<NoticeSending, 'stores'> & { content: CorrectionNotice; platform: FollowUps },
): Promise<Found> => {
  const sent = await stores.notices.list({ state: 'sent' });
  const others = new Set(sent.flatMap(({ message }) => message ?? []));
  try {
    return await platform.find(content.to, {
      text: noticeText(content),
      key: keyOf(notice),
      since: notice.at,
      others,
    });
  } catch {
    return 'unknown';
  }
};

const stepAfter = (found: Found) => {
  if (found === 'absent') return { to: 'planned' } as const;
  return found === 'unknown' ? ({ to: 'uncertain' } as const) : ({ to: 'sent', message: found.message } as const);
};

const lookUp = async (notice: Notice, { stores, platforms }: NoticeSending): Promise<void> => {
  const { round, answer } = notice;
  const content = contentOf(notice, stores);
  const platform = content && platforms.get(content.to.platform);
  if (content && !platform) return;
  if (content?.way === 'replace') {
    // Put there twice, it stands there once.
    await stores.notices.step(round, answer, { from: 'sending', to: 'planned' });
    return;
  }
  const found = content && platform ? await find(notice, { content, platform, stores }) : 'unknown';
  await stores.notices.step(round, answer, { from: 'sending', ...stepAfter(found) });
};

/** Looks whether notices that were being sent when the program ended are out. Only what surely is not is planned again. */
export const settleInterrupted = async (sending: NoticeSending): Promise<void> => {
  for (const notice of await sending.stores.notices.list({ state: 'sending' })) await lookUp(notice, sending);
};
