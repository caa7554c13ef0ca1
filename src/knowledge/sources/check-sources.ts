import type { Fault } from '../fault.ts';
import { nearestWord } from '../nearest-word.ts';
import { showValue } from '../show-value.ts';
import { sameTextFaults } from './same-text-faults.ts';
import type { SourceReading } from './source-reading.ts';
import type { StoredSource } from './stored-source.ts';

/** The sources that hold together, and what is wrong between files. */
export interface CheckedSources {
  readonly sources: readonly StoredSource[];
  /** Every id that a file stands for, served or not. */
  readonly ids: ReadonlySet<string>;
  /** Files of which no source is served or kept, for their faults. */
  readonly leftOut: readonly string[];
  readonly faults: readonly Fault[];
}

/**
 * Checks sources against each other: an id stands once, a text too, a correction names a source. Readings come in order
 * of file.
 */
export function checkSources(readings: readonly SourceReading[]): CheckedSources {
  const first = new Map<string, SourceReading>();
  const withdrawnTwins = new Set<string>();
  const faults: Fault[] = [];
  for (const reading of readings) {
    const earlier = first.get(reading.id);
    if (earlier === undefined) {
      first.set(reading.id, reading);
      continue;
    }
    // Two files claim to be this source. When one of them withdraws it, serving the other would bring it back.
    if (reading.withheld) withdrawnTwins.add(reading.id);
    faults.push(duplicateFault(reading, earlier));
  }
  const sources: StoredSource[] = [];
  for (const reading of first.values()) {
    if (reading.source === null || withdrawnTwins.has(reading.id)) continue;
    const fault = correctionFault(reading, first);
    if (fault !== null) faults.push(fault);
    sources.push(fault === null ? reading.source : withoutCorrection(reading.source));
  }
  const kept = new Set(sources.map(({ file }) => file));
  const leftOut = readings.map(({ file }) => file).filter((file) => !kept.has(file));
  return { sources, ids: new Set(first.keys()), leftOut, faults: [...faults, ...sameTextFaults(sources)] };
}

function duplicateFault({ id, file, withheld }: SourceReading, earlier: SourceReading): Fault {
  const consequence = withheld ? 'one of them says it is withheld, so neither is served' : 'this one is left out';
  const message = `id ${showValue(id)} is already that of ${earlier.file}, ${consequence}; rename this file or remove it`;
  return { severity: 'error', file, line: 1, message };
}

function correctionFault(reading: SourceReading, all: ReadonlyMap<string, SourceReading>): Fault | null {
  const corrects = reading.source?.metadata.corrects ?? null;
  if (corrects === null) return null;
  const fault = (what: string): Fault => ({
    severity: 'error',
    file: reading.file,
    line: reading.correctsLine,
    message: `corrects ${showValue(corrects)} ${what}`,
  });
  if (corrects === reading.id)
    return fault('is this source itself; name the source that it corrects, or remove the line');
  if (!all.has(corrects)) {
    const near = nearestWord(corrects, all.keys());
    const remedy =
      near === null ? 'write the file name of the corrected source without its extension' : `did you mean ${near}?`;
    return fault(`is not the id of any source; ${remedy} (the source is served, but not as a correction)`);
  }
  if (leadsBack(reading.id, corrects, all))
    return fault('leads back to this source; remove one of the "corrects" lines');
  return null;
}

function leadsBack(id: string, corrects: string, all: ReadonlyMap<string, SourceReading>): boolean {
  const seen = new Set<string>();
  for (let at: string | null = corrects; at !== null && !seen.has(at); ) {
    if (at === id) return true;
    seen.add(at);
    at = all.get(at)?.source?.metadata.corrects ?? null;
  }
  return false;
}

const withoutCorrectionOf = new WeakMap<StoredSource, StoredSource>();

/** The same object for the same source, so that what others keep by source stays valid. */
function withoutCorrection(source: StoredSource): StoredSource {
  const known = withoutCorrectionOf.get(source);
  if (known !== undefined) return known;
  const plain: StoredSource = { ...source, metadata: { ...source.metadata, corrects: null } };
  withoutCorrectionOf.set(source, plain);
  return plain;
}
