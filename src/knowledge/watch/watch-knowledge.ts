import type { Knowledge } from '../../core/knowledge.ts';
import { assembleKnowledge, type FolderContent } from '../assemble-knowledge.ts';
import { DEFAULT_LEXICON_FOLDER } from '../default-folders.ts';
import { describeError } from '../describe-error.ts';
import { type Fault, formatFault } from '../fault.ts';
import { loadLexicon } from '../lexicon/load-lexicon.ts';
import { type KnowledgeFolders, servedKnowledge } from '../load-knowledge.ts';
import { NOTHING_READ, readFolder } from '../read-folder.ts';
import { nextEmbargoEnd, type StoredSource } from '../sources/stored-source.ts';
import { type Clock, LONGEST_DELAY_MS, systemClock } from './clock.ts';
import { createFolderEvents } from './folder-events.ts';
import { keepLastGood } from './keep-last-good.ts';
import { sameKnowledge } from './same-knowledge.ts';
import { createSerialRunner } from './serial-runner.ts';
import { createTimers } from './timers.ts';

/** What to watch and whom to tell. */
export interface WatchOptions extends KnowledgeFolders {
  /** Gets every later snapshot. It must not change it. */
  readonly onChange: (knowledge: Knowledge) => void;
  /** Gets every fault once, when it appears; those of the first reading too. */
  readonly onFault?: (fault: Fault) => void;
  readonly clock?: Clock;
  /** How long to wait for a burst of changes to end. An editor's save takes a few milliseconds. */
  readonly debounceMs?: number;
  /** How often to look without being told, for file systems that tell nothing. */
  readonly pollMs?: number;
}

/** A knowledge folder under watch. */
export interface KnowledgeWatch {
  /** The newest snapshot. */
  current(): Knowledge;
  /** Every source in the folder, those that are withheld too. */
  stored(): readonly StoredSource[];
  /** The faults of the newest reading. */
  faults(): readonly Fault[];
  /** Looks at the folder now. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

const DEBOUNCE_MS = 150;
const POLL_MS = 5_000;

/** Loads a knowledge folder and goes on following it: files added, changed, removed; embargoes that end. */
export async function watchKnowledge(options: WatchOptions): Promise<KnowledgeWatch> {
  const { folder, onChange, onFault, clock = systemClock, debounceMs = DEBOUNCE_MS, pollMs = POLL_MS } = options;
  const lexicon = await loadLexicon(options.lexiconFolder ?? DEFAULT_LEXICON_FOLDER, options);
  const timers = createTimers(clock);
  const runner = createSerialRunner(lookSafely);
  const events = createFolderEvents(lookSoon);
  let reading = NOTHING_READ;
  let lastGood: ReadonlyMap<string, StoredSource> = new Map();
  let content: FolderContent = { sources: [], leftOut: [], prepared: [], names: [], vectors: null, faults: [] };
  let knowledge: Knowledge = servedKnowledge({ ...content, lexicon: lexicon.lexicon }, clock.now());
  let state: 'starting' | 'watching' | 'stopped' = 'starting';

  function lookSoon(): void {
    if (state !== 'stopped') timers.set('burst', () => void runner.request(), debounceMs);
  }

  async function lookSafely(): Promise<void> {
    try {
      await look();
    } catch (error) {
      report(`cannot look at the folder: ${describeError(error)}; start the program again`);
    } finally {
      if (state !== 'stopped') timers.set('poll', () => void runner.request(), pollMs);
    }
  }

  function report(message: string): void {
    onFault?.({ severity: 'error', file: '.', line: null, message });
  }

  async function look(): Promise<void> {
    const read = await readFolder(folder, reading);
    if (state === 'stopped') return;
    const kept = keepLastGood(read, lastGood);
    [reading, lastGood] = [read, kept.lastGood];
    if (events.listenTo(read.directories)) lookSoon();
    accept(assembleKnowledge(kept.reading));
  }

  function accept(next: FolderContent): void {
    const faults = [...next.faults, ...lexicon.faults];
    const known = new Set(content.faults.map(formatFault));
    content = { ...next, faults };
    publish();
    for (const fault of faults) if (!known.has(formatFault(fault))) onFault?.(fault);
  }

  function publish(): void {
    const now = clock.now();
    const end = nextEmbargoEnd(content.sources, now);
    if (end === null) timers.clear('embargo');
    else timers.set('embargo', publish, Math.min(end.getTime() - now.getTime(), LONGEST_DELAY_MS));
    const next = servedKnowledge({ ...content, lexicon: lexicon.lexicon }, now);
    if (sameKnowledge(knowledge, next)) return;
    knowledge = next;
    if (state === 'watching') tellChange(next);
  }

  function tellChange(next: Knowledge): void {
    try {
      onChange(next);
    } catch (error) {
      report(`the new content could not be taken over: ${describeError(error)}; start the program again`);
    }
  }

  await runner.request();
  state = 'watching';
  return {
    current: () => knowledge,
    stored: () => content.sources,
    faults: () => content.faults,
    refresh: () => runner.request(),
    async stop() {
      state = 'stopped';
      timers.clearAll();
      events.stop();
      await runner.idle();
      timers.clearAll();
    },
  };
}
