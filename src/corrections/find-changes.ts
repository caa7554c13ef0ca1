import { createHash } from 'node:crypto';
import type { Source } from '../core/model.ts';
import { type Baseline, baselineOf, type Memory, WITHDRAWN } from './baseline.ts';
import {
  type CitationChange,
  compareCitations,
  compareCorrection,
  compareTexts,
  type SentenceChange,
  withdrawAll,
} from './compare-sources.ts';
import type { ServedState } from './keep-archive.ts';
import { fromVersion, hashOf } from './source-version.ts';

/** What became of a source since its readers were last told. */
export interface SourceChange {
  readonly kind: 'changed' | 'corrected' | 'withdrawn';
  readonly source: string;
  readonly before: Source;
  /** What is served in its place; null when nothing is. */
  readonly after: Source | null;
  readonly reason: string | null;
  readonly sentences: readonly SentenceChange[];
  readonly citation: readonly CitationChange[];
}

/** A step that is to be marked once everybody is told. */
interface Settlement {
  readonly source: string;
  /** The digest that readers know; null for none. */
  readonly from: string | null;
  readonly to: string;
}

/** All changes that readers were not told of. */
export interface Round {
  /** The same for the same changes. */
  readonly id: string;
  readonly changes: readonly SourceChange[];
  /** What is to be marked once every notice is planned. */
  readonly settles: readonly Settlement[];
}

/** What a newer text of a source changes in an older one. */
export const changedText = (before: Source, after: Source): SourceChange => ({
  kind: 'changed',
  source: before.id,
  before,
  after,
  reason: null,
  sentences: compareTexts(before, after),
  citation: compareCitations(before, after),
});

/** What a source that corrects another changes in it. */
export const correctedText = (before: Source, correction: Source): SourceChange => ({
  kind: 'corrected',
  source: before.id,
  before,
  after: correction,
  reason: null,
  sentences: compareCorrection(before, correction),
  citation: [],
});

const isChange = ({ sentences, citation }: SourceChange): boolean =>
  citation.length > 0 || sentences.some(({ kind }) => kind !== 'unchanged');

/** The texts of a source that readers may know: the one they were last told of, and those served since. */
const knownTexts = async (memory: Memory, source: string, told: Baseline | null): Promise<readonly Source[]> => {
  if (told === null || told.hash === WITHDRAWN) return [];
  const history = await memory.versions.history(source);
  return history.filter(({ hash, lastServed }) => hash === told.hash || lastServed > told.at).map(fromVersion);
};

const withdrawnChange = (before: Source, { stored, served }: ServedState): SourceChange => ({
  kind: 'withdrawn',
  source: before.id,
  before,
  after: served.find(({ metadata }) => metadata.corrects === before.id) ?? null,
  reason: stored.find(({ id }) => id === before.id)?.reason ?? null,
  sentences: withdrawAll(before),
  citation: [],
});

/** What a new correction changes in what it corrects, if that is served. */
const correctionBy = async (
  correction: Source,
  state: ServedState,
  memory: Memory,
): Promise<readonly SourceChange[]> => {
  const id = correction.metadata.corrects;
  if (id === null || !state.served.some((source) => source.id === id)) return [];
  const texts = await knownTexts(memory, id, await baselineOf(memory, id));
  return texts.map((before) => correctedText(before, correction));
};

const roundId = (settles: readonly Settlement[]): string =>
  createHash('sha256').update(JSON.stringify(settles)).digest('hex').slice(0, 10);

interface Found {
  readonly changes: readonly SourceChange[];
  readonly settles: readonly Settlement[];
}

/** What stands in a sentence's place after a change. */
const outcomeOf = (change: SentenceChange): string => (change.kind === 'changed' ? change.after.text : change.kind);

/**
 * What changed for those who were shown a text before the one that readers were told of: sentences that have changed
 * once more since a notice said what had become of them.
 */
const changedAgain = (older: Source, told: Source, now: Source): SourceChange => {
  const toldOf = new Map(
    compareTexts(older, told).flatMap((change): [string, string][] =>
      change.kind === 'changed' || change.kind === 'removed' ? [[change.before.text, outcomeOf(change)]] : [],
    ),
  );
  const sentences = compareTexts(older, now).filter((change) => {
    const before = change.kind === 'changed' || change.kind === 'removed' ? toldOf.get(change.before.text) : undefined;
    return before !== undefined && before !== outcomeOf(change);
  });
  return { ...changedText(older, now), sentences, citation: [] };
};

/** Changes for those who were shown texts of a source before the one that readers were told of. */
const changesAgain = async (
  source: Source,
  memory: Memory,
  told: Baseline | null,
): Promise<readonly SourceChange[]> => {
  const history = await memory.versions.history(source.id);
  const known = history.find(({ hash }) => hash === told?.hash);
  if (told === null || known === undefined) return [];
  const older = history.filter(({ hash, lastServed }) => hash !== told.hash && lastServed <= told.at).map(fromVersion);
  return older.map((text) => changedAgain(text, fromVersion(known), source));
};

const changesOfServed = async (source: Source, state: ServedState, memory: Memory): Promise<Found> => {
  const told = await baselineOf(memory, source.id);
  const texts = await knownTexts(memory, source.id, told);
  const others = texts.filter((text) => text.text !== source.text);
  const changes =
    texts.length > 0 ? others.map((before) => changedText(before, source)) : await correctionBy(source, state, memory);
  const again = changes.length > 0 ? await changesAgain(source, memory, told) : [];
  const remarkable = [...changes, ...again].filter(isChange);
  const settles = changes.length > 0 ? [{ source: source.id, from: told && `${told.at}`, to: hashOf(source) }] : [];
  return { changes: remarkable, settles };
};

const changesOfWithheld = async (id: string, state: ServedState, memory: Memory): Promise<Found> => {
  const told = await baselineOf(memory, id);
  const texts = await knownTexts(memory, id, told);
  const changes = texts.map((before) => withdrawnChange(before, state));
  return { changes, settles: texts.length > 0 ? [{ source: id, from: told && `${told.at}`, to: WITHDRAWN }] : [] };
};

/** What changed between what readers know of and what may be served now; null when nothing did. */
export const findChanges = async (state: ServedState, memory: Memory): Promise<Round | null> => {
  const found: Found[] = [];
  const served = new Set(state.served.map(({ id }) => id));
  for (const source of state.served) found.push(await changesOfServed(source, state, memory));
  for (const { source } of await memory.versions.latest()) {
    if (!served.has(source)) found.push(await changesOfWithheld(source, state, memory));
  }
  const changes = found.flatMap((one) => one.changes);
  const settles = found.flatMap((one) => one.settles);
  return changes.length === 0 ? null : { id: roundId(settles), changes, settles };
};
