import type { Fault } from '../fault.ts';
import { saysWithheld } from './says-withheld.ts';
import type { StoredSource } from './stored-source.ts';

/** What became of one file. */
export interface SourceReading {
  /** File name without extension. */
  readonly id: string;
  readonly file: string;
  /** Null when the file has errors. */
  readonly source: StoredSource | null;
  readonly faults: readonly Fault[];
  /** The article's text, also of a faulty file; null when it cannot be read. */
  readonly body: string | null;
  /** Line of the key `corrects`. */
  readonly correctsLine: number | null;
  /** Whether the file, however broken, seems to say that it is withdrawn or under embargo. */
  readonly withheld: boolean;
}

interface Unreadable {
  readonly id: string;
  readonly file: string;
  readonly message: string;
  readonly line?: number;
  /** As much of the file's text as there is, to look for a withdrawal in. */
  readonly text?: string;
}

/** A file of which no source can be made. */
export function unreadableSource({ id, file, message, line = 1, text = '' }: Unreadable): SourceReading {
  const faults: readonly Fault[] = [{ severity: 'error', file, line, message }];
  return { id, file, source: null, faults, body: null, correctsLine: null, withheld: saysWithheld(text) };
}
