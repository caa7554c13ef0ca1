import { randomUUID } from 'node:crypto';
import { setImmediate as onItsWay } from 'node:timers/promises';
import type { AnswerRecord, Settled } from '../stores/answers.ts';
import type { Stores } from '../stores/stores.ts';
import { type Delivered, type DeliveryTiming, deliver, type Outlet } from './deliver.ts';
import { describeReply } from './describe-reply.ts';
import { type Log, reasonOf } from './log.ts';
import type { Reply } from './reply.ts';
import { type ReplyPlace, writeAddress } from './reply-place.ts';

/** What is recorded of a reply beside itself. */
interface Occasion {
  /** Who asked, or shared: `slack:team:user`. */
  readonly person: string;
  readonly place: ReplyPlace;
  readonly origin: AnswerRecord['origin'];
  /** When the request came. */
  readonly since: number;
}

/** Delivers a reply, and records where it went. It never rejects, and nothing that fails here holds a reply back. */
export type DeliverRecorded = (reply: Reply, outlet: Outlet, occasion: Occasion) => Promise<Delivered>;

interface Recording {
  readonly stores: Pick<Stores, 'answers' | 'privacy'>;
  readonly log: Log;
  readonly timing?: DeliveryTiming;
  readonly now?: () => number;
}

/** Of a private answer only the sealed address tells where it went. */
const openPlace = ({ platform, team, audience, channel, thread }: ReplyPlace): AnswerRecord['place'] =>
  audience === 'public'
    ? { platform, team, audience, channel, thread, messages: [] }
    : { platform, team, audience, channel: null, thread: null, messages: [] };

/**
 * Deliveries that are recorded: what is said and where before it is known to have arrived, so that a crash loses no
 * answer; the messages afterwards.
 */
export const createDeliverRecorded = ({ stores, log, timing, now = Date.now }: Recording): DeliverRecorded => {
  const { answers, privacy } = stores;

  const attempt = async (write: () => Promise<void>): Promise<void> => {
    try {
      await write();
    } catch (failure) {
      log.error(`an answer could not be recorded: ${reasonOf(failure)}`);
    }
  };

  const whereTo = ({ place }: Occasion, messages: readonly string[]): Pick<Settled, 'address' | 'messages'> =>
    place.audience === 'public'
      ? { address: null, messages }
      : { address: privacy.seal(writeAddress({ ...place, messages: [...messages] })), messages: [] };

  const recordOf = (reply: Reply, occasion: Occasion): AnswerRecord | null => {
    const described = describeReply(reply);
    if (described === null) return null;
    const { person, place, origin, since } = occasion;
    const at = now();
    return {
      id: randomUUID(),
      ...described,
      origin,
      person: privacy.pseudonym(person),
      place: openPlace(place),
      address: whereTo(occasion, []).address,
      at,
      took: at - since,
      delivery: 'sending',
    };
  };

  return async (reply, outlet, occasion) => {
    const sending = deliver(reply, outlet, { log, ...(timing && { timing }) });
    const record = recordOf(reply, occasion);
    if (record === null) return sending;
    await onItsWay();
    await attempt(() => answers.record(record));
    const delivery = await sending;
    await attempt(() => answers.settle(record.id, { delivery, ...whereTo(occasion, outlet.posted()) }));
    return delivery;
  };
};
