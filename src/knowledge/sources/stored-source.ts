import type { Source } from '../../core/model.ts';

/** A source as it stands in the folder, whether it may be served or not. */
export interface StoredSource extends Source {
  /** ISO date of the withdrawal. A withdrawn source is served nowhere, whatever the date. */
  readonly withdrawn: string | null;
  readonly reason: string | null;
  /** ISO date and time in UTC until which the source is served nowhere. */
  readonly embargoUntil: string | null;
}

function isUnderEmbargo(source: StoredSource, now: Date): boolean {
  return source.embargoUntil !== null && Date.parse(source.embargoUntil) > now.getTime();
}

/** The sources that may be served at a moment: neither withdrawn nor under embargo. */
export function servableSources(stored: readonly StoredSource[], now: Date): readonly StoredSource[] {
  return stored.filter((source) => source.withdrawn === null && !isUnderEmbargo(source, now));
}

/** When the next embargo ends, or null when none is pending. */
export function nextEmbargoEnd(stored: readonly StoredSource[], now: Date): Date | null {
  const ends = stored
    .filter((source) => source.withdrawn === null && isUnderEmbargo(source, now))
    .map((source) => Date.parse(source.embargoUntil ?? ''));
  return ends.length === 0 ? null : new Date(Math.min(...ends));
}
