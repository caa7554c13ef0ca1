import { detectLanguage } from '../core/text/detect-language.ts';
import type { Handover } from '../stores/handovers.ts';
import type { Stores } from '../stores/stores.ts';
import type { FollowUpsByPlatform } from './follow-ups.ts';
import { type Log, reasonOf } from './log.ts';
import { messages } from './messages.ts';
import { type Address, readAddress, writeAddress } from './reply-place.ts';

/** What somebody handed to the editors, and where they were. */
interface HandedOver extends Pick<Handover, 'kind' | 'question'> {
  /** The messages that it became in the editors' channel: `slack:C…:ts`. */
  readonly messages: readonly string[];
  /** `slack:team:user`. */
  readonly person: string;
  readonly address: Address;
}

/** An editor's reply to one of those messages. */
interface DeskReply {
  /** The message replied to: `slack:C…:ts`. */
  readonly to: string;
  /** The same for every delivery of this reply. */
  readonly key: string;
  readonly text: string;
}

/** Carries editors' replies back to those who asked. */
export interface DeskReplies {
  /** Remembers where to reply: a public place openly, anything else sealed, and without DESK_KEY not at all. */
  keep(handed: HandedOver): Promise<void>;
  /**
   * Carries a reply back, once. `not_for_anyone`: the message replied to was handed over by nobody. A failure, also
   * that nobody knows where to, is for the editor to be told.
   */
  carry(reply: DeskReply): Promise<'carried' | 'failed' | 'not_for_anyone'>;
}

interface DeskReplying {
  readonly stores: Pick<Stores, 'handovers' | 'privacy' | 'seen'>;
  readonly platforms: FollowUpsByPlatform;
  readonly log: Log;
}

export const createDeskReplies = ({ stores, platforms, log }: DeskReplying): DeskReplies => {
  const { handovers, privacy, seen } = stores;
  const send = async ({ question, address }: Handover, { key, text }: DeskReply): Promise<void> => {
    const to = readAddress(address) ?? readAddress(privacy.open(address) ?? '');
    const followUps = to && platforms.get(to.platform);
    if (!followUps) throw new Error('its address is not kept or cannot be opened, or its platform is not connected');
    const { chat } = messages(detectLanguage(question).language).wording;
    await followUps.send(to, `${chat.fromTheDesk(question)}\n${text}`, `desk:${key}`);
  };
  return {
    async keep({ messages: ids, person, address, kind, question }) {
      const kept =
        address.audience === 'public' ? writeAddress({ ...address, user: '' }) : privacy.seal(writeAddress(address));
      for (const message of ids) {
        await handovers.keep({ message, kind, question, person: privacy.pseudonym(person), address: kept ?? '' });
      }
    },
    async carry(reply) {
      const handover = await handovers.find(reply.to);
      if (handover === null) return 'not_for_anyone';
      if (!(await seen.claim(`desk-reply:${reply.key}`))) return 'carried';
      try {
        await send(handover, reply);
        return 'carried';
      } catch (failure) {
        log.warn(`a reply of the desk did not arrive: ${reasonOf(failure)}`);
        return 'failed';
      }
    },
  };
};
