import { setBaseline } from './corrections/baseline.ts';
import type { Round } from './corrections/find-changes.ts';
import { findTouched, type Touched } from './corrections/find-touched.ts';
import { correctionLine } from './platforms/correction-line.ts';
import { type CorrectionNotice, writeNotice } from './platforms/correction-notice.ts';
import { type Address, readAddress } from './platforms/reply-place.ts';
import type { AnswerRecord } from './stores/answers.ts';
import type { Stores } from './stores/stores.ts';
import type { ArchivedVersion } from './stores/versions.ts';

const addressOf = ({ place, address }: AnswerRecord, { privacy }: Stores): Address | null => {
  if (place.audience === 'private') return address === null ? null : readAddress(privacy.open(address) ?? '');
  const { platform, team, channel, thread, messages } = place;
  return channel === null
    ? null
    : { platform, team, audience: 'public', channel, thread, user: '', messages: [...messages] };
};

const noticeOf = ({ record, stale }: Touched, to: Address): CorrectionNotice => {
  const { language, question } = record;
  return { to, way: 'follow_up', language, question, lines: stale.map((one) => correctionLine(one, language)) };
};

const planOne = async (round: string, touched: Touched, stores: Stores): Promise<void> => {
  const { id: answer, place } = touched.record;
  const to = addressOf(touched.record, stores);
  const written = to === null ? null : writeNotice(noticeOf(touched, to));
  const kept = written !== null && place.audience === 'private' ? stores.privacy.seal(written) : written;
  await stores.notices.plan({ round, answer, place: kept ?? '' });
  if (kept !== null) return;
  await stores.notices.step(round, answer, { from: 'planned', to: 'skipped', reason: 'no address is kept' });
};

/** Plans a notice for each person who wanted to be told if this answer changes, once in a round. */
const planForFollowers = async (round: string, touched: Touched, stores: Stores): Promise<void> => {
  const { key, place, person: asker } = touched.record;
  for (const { person, address } of await stores.subscriptions.of(key)) {
    if (place.audience === 'private' && person === asker) continue;
    const to = readAddress(stores.privacy.open(address) ?? '');
    const sealed = to && stores.privacy.seal(writeNotice(noticeOf(touched, to)));
    if (sealed) await stores.notices.plan({ round, answer: `${key} ${person}`, place: sealed });
  }
};

/**
 * Confirms a round: plans a notice for each answer that it touches, and marks that readers are told of it. Done again
 * after a crash, it goes on where it ended.
 *
 * @returns how many answers it touches
 */
export const planRound = async (
  { id, changes, settles }: Round,
  stores: Stores,
  { at, since }: { readonly at: number; readonly since: number },
): Promise<number> => {
  let count = 0;
  for await (const touched of findTouched(stores.answers, changes, since)) {
    await planOne(id, touched, stores);
    await planForFollowers(id, touched, stores);
    count += 1;
  }
  for (const { source, to } of settles) await setBaseline(stores, source, { at, hash: to });
  return count;
};

/**
 * Plans that shared posts which show words of a withdrawn source are replaced. Planned again for the same text, nothing
 * is added but what was shared since.
 *
 * @param last the text of it that was served last
 */
export const planReplacing = async (
  { source, firstServed }: ArchivedVersion,
  stores: Stores,
  since: number,
): Promise<void> => {
  for (const id of await stores.answers.idsTouching(source, since)) {
    const record = await stores.answers.find(id);
    const to = record?.origin === 'shared' ? addressOf(record, stores) : null;
    if (record === null || to === null || to.messages.length === 0) continue;
    const { language, question } = record;
    const place = writeNotice({ to, way: 'replace', language, question, lines: [] });
    await stores.notices.plan({ round: `withdrawn-${source}-${firstServed}`, answer: id, place });
  }
};
