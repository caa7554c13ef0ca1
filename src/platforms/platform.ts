import type { Answerer } from '../core/answerer.ts';
import type { Stores } from '../stores/stores.ts';
import type { DeliverRecorded } from './deliver-recorded.ts';
import type { DeskReplies } from './desk-replies.ts';
import type { FollowUpsByPlatform } from './follow-ups.ts';
import type { QuestionHandler } from './handle-question.ts';
import type { InFlight } from './in-flight.ts';
import type { Log } from './log.ts';

/** A place where people ask. */
export interface Platform {
  readonly name: string;
  /** Begins to answer. Rejects with a message that names the remedy when it never can. */
  start(): Promise<void>;
  /** Takes no more questions, lets the answers in flight finish (bounded), and lets go of everything. */
  stop(): Promise<void>;
}

/** What every platform is given. */
export interface PlatformWorld {
  /** The answerer of the newest knowledge; ask for it anew for every question. */
  readonly answerer: () => Answerer;
  readonly handleQuestion: QuestionHandler;
  readonly deliverRecorded: DeliverRecorded;
  readonly stores: Stores;
  readonly inFlight: InFlight;
  /** Where a platform enters itself once it can follow up on answers. */
  readonly followUps: FollowUpsByPlatform;
  /** Carries editors' replies back. */
  readonly deskReplies: DeskReplies;
  /** Confirms a round of corrections; resolves with how many notices that plans, or null when it waits no longer. */
  readonly confirmRound: (round: string) => Promise<number | null>;
  readonly log: Log;
  /** To be called when a platform that had started can work no longer; says why and the remedy. */
  readonly onLost: (reason: string) => void;
}
