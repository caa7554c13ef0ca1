import type { Config } from './config.ts';
import { markingAnswerer } from './corrections/marking-answerer.ts';
import { type CorrectionTiming, defaultCorrectionTiming, followCorrections } from './follow-corrections.ts';
import { keepRetention } from './keep-retention.ts';
import { systemClock } from './knowledge/watch/clock.ts';
import { createLiveAnswerer } from './live-answerer.ts';
import { createCorrectionsReport } from './platforms/corrections-report.ts';
import { type DeliveryTiming, defaultDeliveryTiming } from './platforms/deliver.ts';
import { createDeliverRecorded } from './platforms/deliver-recorded.ts';
import { createDeskReplies } from './platforms/desk-replies.ts';
import { editorsOf } from './platforms/editors.ts';
import { createEditorsReport } from './platforms/editors-report.ts';
import type { FollowUpsByPlatform } from './platforms/follow-ups.ts';
import { createQuestionHandler } from './platforms/handle-question.ts';
import { createInFlight } from './platforms/in-flight.ts';
import { type PlatformTiming, platformLoaders } from './platforms/load-platforms.ts';
import type { Log } from './platforms/log.ts';
import { createRateLimit } from './platforms/rate-limit.ts';
import { startPlatforms } from './platforms/start-platforms.ts';
import { sendDigests } from './send-digests.ts';
import { openStores } from './stores/open-stores.ts';

/** What a program is started with; timing and opening differ in tests only. */
export interface DeskOptions {
  readonly config: Config;
  readonly log: Log;
  readonly timing?: PlatformTiming & {
    readonly delivery?: DeliveryTiming;
    readonly corrections?: Partial<CorrectionTiming>;
  };
  /** Opens the knowledge; the folder of the settings, followed while the program runs, unless told otherwise. */
  readonly open?: typeof createLiveAnswerer;
}

/** A running program. */
export interface Desk {
  /** Resolves when no platform is left that can answer. */
  readonly allLost: Promise<void>;
  stop(): Promise<void>;
}

const editorsChannels = ({ slack, discord }: Config) => [
  ...(slack?.editorsChannel ? [{ platform: 'slack', channel: slack.editorsChannel }] : []),
  ...(discord?.editorsChannel ? [{ platform: 'discord', channel: discord.editorsChannel }] : []),
];

/** Puts the program together: knowledge, answerer, and the platforms whose tokens are set. */
export const startDesk = async (options: DeskOptions): Promise<Desk> => {
  const { config, log, timing = {}, open = createLiveAnswerer } = options;
  const opened = await openStores({ url: config.store.url, key: config.store.key, log });
  const { stores } = opened;
  const followUps: FollowUpsByPlatform = new Map();
  const corrections = followCorrections({
    editors: editorsChannels(config),
    stores,
    platforms: followUps,
    mode: config.corrections,
    retentionDays: config.store.retentionDays,
    timing: { ...defaultCorrectionTiming, ...timing.corrections },
    log,
  });
  const live = await open(config.knowledgeFolder, log, { onServed: corrections.take, encoder: config.encoder });
  const endRetention = keepRetention({ stores, days: config.store.retentionDays, clock: systemClock, log });
  const deliverRecorded = createDeliverRecorded({ stores, log, timing: timing.delivery ?? defaultDeliveryTiming });
  const answerer = () => markingAnswerer(live.current(), corrections.superseded());
  const handleQuestion = createQuestionHandler({
    answerer,
    stores,
    rateLimit: createRateLimit(config.rateLimitPerMinute, stores),
    deliverRecorded,
    correctionsReport: createCorrectionsReport(corrections.corrected),
    editorsReport: createEditorsReport({ stores, isEditor: editorsOf(config), now: Date.now }),
    log,
  });
  const world = {
    answerer,
    handleQuestion,
    deliverRecorded,
    stores,
    inFlight: createInFlight(),
    followUps,
    deskReplies: createDeskReplies({ stores, platforms: followUps, log }),
    confirmRound: corrections.confirm,
    log,
  };
  const endDigests = sendDigests({
    channels: config.digestChannels,
    platforms: followUps,
    stores,
    clock: systemClock,
    log,
  });
  const platforms = startPlatforms(platformLoaders(config, timing), world);
  return {
    allLost: platforms.allLost,
    async stop() {
      await corrections.stop();
      await platforms.stop();
      await live.stop();
      await endRetention();
      await endDigests();
      opened.close();
    },
  };
};
