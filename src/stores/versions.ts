/** A text of a source that was served. */
interface ServedVersion {
  readonly source: string;
  /** A digest of the whole text. */
  readonly hash: string;
  readonly text: string;
  /** The source's metadata as JSON. */
  readonly metadata: string;
}

/** A text with the times at which it was served first and last, in milliseconds, and whether it was withdrawn since. */
export interface ArchivedVersion extends ServedVersion {
  readonly firstServed: number;
  readonly lastServed: number;
  readonly withdrawn: { readonly at: number; readonly reason: string | null } | null;
}

/** The archive of what was served, so that a correction can tell what it corrects. It is not pruned. */
export interface Versions {
  /** Tells that this text is served at a time; a text served again is no longer withdrawn. */
  readonly serve: (version: ServedVersion, at: number) => Promise<void>;
  /** Tells that a source's texts are served no longer. */
  readonly withdraw: (source: string, at: number, reason: string | null) => Promise<void>;
  /** Every text of a source, last served first. */
  readonly history: (source: string) => Promise<readonly ArchivedVersion[]>;
  /** The text of each source that was served last. */
  readonly latest: () => Promise<readonly ArchivedVersion[]>;
}
